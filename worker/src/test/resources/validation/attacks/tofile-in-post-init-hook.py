# An array writes itself to a path, after a dataclass is initialised.
from dataclasses import dataclass
@dataclass
class A:
    x: int = 1
    def __post_init__(self):
        np.zeros(1).tofile('/dataset/x')
A()
# rule: data-io
