# The same with an operator of the source that gives a function.
import enum
class A:
    def __or__(self, o):
        return lambda s: 1
a = A()
class E(enum.Enum):
    x = a | 1
k = '__array_' + ''.join(c for c in 'interface__')
C = E('Y', {k: {'data': (1, True), 'type' + 'str': '|u1', 'shape': (8,), 'version': 3}, 'a': 1})
np.asarray(C.a).sum()
# rule: class-hook
