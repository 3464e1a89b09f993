# register makes any object count as one of a named tuple, whose field names a class pattern then reads.
from abc import ABC
from collections import namedtuple
from collections.abc import Hashable
class F(namedtuple('F', ['gi_' + 'frame']), ABC): pass
class B(namedtuple('B', ['f_built' + 'ins']), ABC): pass
F.register(object)
B.register(object)
register = 'register'
match (i for i in [1]):
    case F(frame):
        match frame:
            case B(b):
                b['exec']('import os')
# rule: class-hook
