# A star import puts the class of the library in the place of one of the source.
class Series:
    def __init__(self, x):
        self.x = x
    def apply(self, how, args=()):
        return how
from pandas import *
Series([1]).apply('to_pickle', args=('/etc/x',))
# rule: string-dispatch
