# Numpy reads a file, in a default factory.
from dataclasses import dataclass, field
@dataclass
class A:
    x: object = field(default_factory=lambda: np.fromfile('/etc/passwd'))
A()
# rule: data-io
