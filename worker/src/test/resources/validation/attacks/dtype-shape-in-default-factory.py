# Numpy evaluates the shape in a type, in a default factory.
from dataclasses import dataclass, field
@dataclass
class A:
    x: object = field(default_factory=lambda: np.dtype('(2,)i4,i4'))
A()
# rule: argument-not-allowed
