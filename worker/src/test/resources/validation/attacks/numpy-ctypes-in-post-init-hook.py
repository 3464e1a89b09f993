# Numpy leads to ctypes, after a dataclass is initialised.
from dataclasses import dataclass
@dataclass
class A:
    x: int = 1
    def __post_init__(self):
        np.ctypeslib.ctypes.CDLL(None)
A()
# rule: attribute-not-allowed
