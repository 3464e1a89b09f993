from typing import NamedTuple

class Bar(NamedTuple):
    high: float
    low: float
print(Bar(1, 2).high)
