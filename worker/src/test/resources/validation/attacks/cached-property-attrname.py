# A cached property writes under the name that its attrname says, that of a memory protocol for example.
from functools import cached_property
cp = cached_property(lambda self: {'data': (1, True), 'typestr': '|u1', 'shape': (8,), 'version': 3})
class A:
    prop = cp
cp.attrname = '__array_' + ''.join(c for c in 'interface__')
a = A()
a.prop
np.asarray(a).sum()
# rule: introspection
