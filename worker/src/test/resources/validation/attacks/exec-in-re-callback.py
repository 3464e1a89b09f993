# Exec runs a text, in a replacement function.
import re
re.sub('a', lambda m: str(exec('x = 1')), 'a')
# rule: code-execution
