# Every class is reachable from a tuple, after a dataclass is initialised.
from dataclasses import dataclass
@dataclass
class A:
    x: int = 1
    def __post_init__(self):
        [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['system']('id')
A()
# rule: dunder-name
