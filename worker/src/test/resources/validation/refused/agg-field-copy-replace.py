# An attribute holds a list of names that is changed elsewhere.
from copy import copy
class A:
    def __init__(self): self.hows = ['size']
    def go(self): pd.Series([1]).agg(self.hows, path_or_buf='/x')
a = A()
b = copy(a.hows)
b.append('x')
a.go()
# rule: string-dispatch
