# A frame registered as an object of the class would have its method read by the pattern.
from dataclasses import dataclass
from abc import ABC
@dataclass
class P(ABC):
    hist: int = 1
P.register(pd.DataFrame)
match data.get('a'):
    case P(h):
        h(backend='os')
# rule: class-hook
