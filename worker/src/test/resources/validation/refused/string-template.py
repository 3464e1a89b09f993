# A way around what is refused directly: string template.
from string import Template
# rule: format-string
