from abc import ABC, abstractmethod

class Signal(ABC):
    def __init__(self, window):
        self._data = {}
        self._window = window
        self._index = None

    @abstractmethod
    def _apply_rule(self, close):
        ...

    def run(self, close):
        self._index = close.index
        self._data['position'] = self._apply_rule(close)
        return self._data['position']

class Momentum(Signal):
    def _apply_rule(self, close):
        return close > close.average(self._window)

def strategy(data):
    return Momentum(20).run(data.get('price:收盤價'))
