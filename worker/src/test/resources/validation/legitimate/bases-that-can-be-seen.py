# Classes that extend named tuples, generic classes and each other, with names that pandas also uses for itself.
from abc import ABC, abstractmethod
from collections import namedtuple
from typing import Generic, NamedTuple, TypeVar

T = TypeVar('T')


class Window(namedtuple('Window', ['short', 'long'])):
    def label(self):
        return f'{self.short}/{self.long}'


class Limits(NamedTuple):
    low: float
    high: float


class Base(ABC):
    def __init__(self):
        self._data = None

    @abstractmethod
    def filter(self, close):
        return close


class Crossing(Base):
    def __init__(self, window):
        super().__init__()
        self.window = window

    def filter(self, close):
        self._data = super().filter(close)
        short = self._data.rolling(self.window.short).mean()
        return short > self._data.rolling(self.window.long).mean()


class Store(Generic[T]):
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)


close = data.get('price:收盤價')
limits = Limits(10.0, 500.0)
store = Store()
store.add(Crossing(Window(5, 20)).filter(close))
position = store.items[0] & close.between(limits.low, limits.high)
