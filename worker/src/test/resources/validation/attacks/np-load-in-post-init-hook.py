# Numpy loads a file, after a dataclass is initialised.
from dataclasses import dataclass
@dataclass
class A:
    x: int = 1
    def __post_init__(self):
        np.load('/etc/passwd')
A()
# rule: data-io
