import math
math.__loader__
# rule: dunder-name
