# Vars shows the names of a module, after a dataclass is initialised.
from dataclasses import dataclass
@dataclass
class A:
    x: int = 1
    def __post_init__(self):
        vars(np)['fromfile']('/etc/passwd')
A()
# rule: introspection
