# Protocol, TypeVar and Generic: typing names as base classes and subscripts, no text is evaluated.
from __future__ import annotations
from typing import Generic, Iterable, Iterator, Protocol, TypeVar, Union, runtime_checkable
from abc import ABC, abstractmethod

T = TypeVar('T')
Number = Union[int, float]

@runtime_checkable
class Signal(Protocol):
    def generate(self, close: pd.DataFrame) -> pd.DataFrame: ...

class Queue(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items: list[T] = list(items)

    def push(self, item: T) -> None:
        self._items.append(item)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

class MovingAverage:
    def __init__(self, window: int, scale: Number = 1):
        self.window = window
        self.scale = scale

    def generate(self, close: pd.DataFrame) -> pd.DataFrame:
        return close > close.rolling(self.window).mean() * self.scale

def strategy(data):
    close = data.get('price:收盤價')
    queue: Queue[Signal] = Queue([MovingAverage(5), MovingAverage(20, 1.01)])
    queue.push(MovingAverage(60))
    assert all(isinstance(s, Signal) for s in queue)
    result = None
    for s in queue:
        part = s.generate(close)
        result = part if result is None else result & part
    print(f'{len(queue)} signals')
    return result
position = strategy(data)
