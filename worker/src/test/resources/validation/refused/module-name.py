# A way around what is refused directly: module name.
import re
w = 'sys enum'
re.sys
# rule: module-attribute
