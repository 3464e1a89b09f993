import re
re._compiler
# rule: module-attribute
