import enum
from datetime import timedelta

class Horizon(enum.Enum):
    SHORT = timedelta(days=5)
    LONG = timedelta(days=60)

    def rows(self):
        return self.value.days

class Side(enum.Flag):
    LONG = enum.auto()
    SHORT = enum.auto()
    BOTH = LONG | SHORT

def strategy(data):
    close = data.get('price:收盤價')
    up = close > close.shift(Horizon.SHORT.rows())
    return up & (close > close.average(Horizon.LONG.rows())) if Side.LONG in Side.BOTH else up
