def f():
    from math import *
# rule: import-star
