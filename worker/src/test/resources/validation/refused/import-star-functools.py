from functools import *
# rule: import-star
