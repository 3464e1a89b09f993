from abc import ABC, abstractmethod
class Strategy(ABC):
    name = 'base'
    def __init__(self, **params):
        self.params = params
    @abstractmethod
    def signal(self, data):
        raise NotImplementedError
    def __call__(self, data):
        return self.signal(data)
class Breakout(Strategy):
    name = 'breakout'
    def signal(self, data):
        close = data.get('price:收盤價')
        n = self.params.get('window', 20)
        return close >= close.rolling(n).max()
strategy_object = Breakout(window=60)
position = strategy_object(data)
sim(position, resample='W')
