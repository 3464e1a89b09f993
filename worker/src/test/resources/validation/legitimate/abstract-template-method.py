# ABC with abstract property, template method and a registry filled by a decorator.
from abc import ABC, abstractmethod
REGISTRY = {}

def register(name):
    def deco(cls):
        REGISTRY[name] = cls
        return cls
    return deco

class Model(ABC):
    def __init__(self, *, lookback: int = 10) -> None:
        self.lookback = lookback
        self._cache = {}

    @property
    @abstractmethod
    def label(self) -> str:
        ...

    @abstractmethod
    def alpha(self, close): raise NotImplementedError

    def fit(self, close):
        if self.label not in self._cache:
            self._cache[self.label] = self.alpha(close)
        return self._cache[self.label]

@register('reversal')
class Reversal(Model):
    label = 'reversal'
    def alpha(self, close):
        return -close.pct_change(self.lookback)

@register('trend')
class Trend(Model):
    @property
    def label(self):
        return f'trend{self.lookback}'
    def alpha(self, close):
        return close / close.rolling(self.lookback).mean() - 1

def strategy(data):
    close = data.get('price:收盤價')
    alphas = [cls(lookback=5).fit(close) for cls in REGISTRY.values()]
    ranks = [a.rank(axis=1, pct=True) for a in alphas]
    return (sum(ranks) / len(ranks)) > 0.6
position = strategy(data)
sim(position, resample='M')
