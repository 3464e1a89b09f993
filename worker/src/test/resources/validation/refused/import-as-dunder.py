import math as __builtins__
# rule: dunder-name
