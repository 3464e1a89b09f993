# register makes any object count as one of a named tuple, whose field names a class pattern then reads.
from abc import ABC
from collections import namedtuple
class F(namedtuple('F', ['gi_frame']), ABC): pass
class B(namedtuple('B', ['f_builtins']), ABC): pass
F.register(object)
B.register(object)
register = 'register'
def g():
    yield 1
x = g()
match x:
    case F(frame):
        match frame:
            case B(b):
                b['exec']('import os')
# rule: class-hook
