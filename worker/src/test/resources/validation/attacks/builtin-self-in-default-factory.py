# A built-in function knows the module builtins, in a default factory.
from dataclasses import dataclass, field
@dataclass
class A:
    x: object = field(default_factory=lambda: print.__self__.eval('1'))
A()
# rule: dunder-name
