# A class method that calls the one of the class it extends, and classes under another name.
class Signal:
    label = 'base'

    def __init__(self, window):
        self.window = window

    @classmethod
    def create(cls, window):
        return cls(window)

    def position(self, close):
        return close > close.rolling(self.window).mean()


class Slow(Signal):
    @classmethod
    def create(cls, window):
        return super().create(window * 2)

    def position(self, close):
        return super().position(close).shift(1)


Base = Signal


class Fast(Base):
    label = 'fast'
    label += '-1'

    def position(self, close):
        return close > close.shift(self.window)


close = data.get('price:收盤價')
position = Slow.create(20).position(close) & Fast(5).position(close)
