from __future__ import annotations
from typing import Dict, List, Optional, Tuple, TypeVar, Generic, NamedTuple, Literal, Union, Callable, Iterable, Any
T = TypeVar('T')
Number = Union[int, float]
Weights = Dict[str, Number]
Mode = Literal['long only', 'long (short)']
class Signal(NamedTuple):
    name: str
    weight: float = 1.0
    child: Optional['Signal'] = None
class Node(Generic[T]):
    def __init__(self, value: T, next_: 'Node[T] | None' = None) -> None:
        self.value = value
        self.next_ = next_
class Pair(NamedTuple):
    left: 'pd.DataFrame'
    right: 'Optional[pd.DataFrame]'
Row = NamedTuple('Row', [('a', int), ('b', 'str')])
Fn = Callable[[pd.DataFrame], 'pd.DataFrame']
def f(x: List['Node'], y: int | None = None, z: 'int | str' = 1) -> Tuple[int, ...]:
    return (1, 2)
N = TypeVar('N', bound='Node')
M = TypeVar('M', int, float)
flag = close_a | close_b if False else None
