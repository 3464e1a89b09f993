# An enumeration whose only names are functions has no members, so it makes classes with any names.
import enum
class E(enum.Enum):
    x = lambda self: 1
k = '__array_' + ''.join(c for c in 'interface__')
C = E('Y', {k: {'data': (1, True), 'typestr': '|u1', 'shape': (8,), 'version': 3}, 'a': 1})
np.asarray(C.a).sum()
# rule: class-hook
