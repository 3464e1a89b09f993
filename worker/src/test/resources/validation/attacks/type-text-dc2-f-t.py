# A text that is put together reaches a comparison with a type: dc2.
from dataclasses import dataclass
@dataclass
class A:
    t: str
np.arange(3).dtype == A(f'{1 + 1}i4').t
# rule: argument-not-allowed
