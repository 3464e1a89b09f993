# The same with a value that says it is no member.
import enum
class E(enum.Enum):
    x = enum.nonmember(1)
k = '__array_' + ''.join(sorted('interface__'[:0])) + f"{'inter'}{1-1 or 'face__'}"
C = E('Y', {k: {'data': (1, True), 'typestr': '|u1', 'shape': (8,), 'version': 3}, 'a': 1})
np.asarray(C.a).sum()
# rule: class-hook
