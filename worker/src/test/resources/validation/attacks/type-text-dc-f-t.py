# A text that is put together reaches a comparison with a type: dc.
from dataclasses import dataclass
@dataclass
class A:
    t: str = f'{1 + 1}i4'
np.arange(3).dtype == A().t
# rule: argument-not-allowed
