from enum import Enum, auto

class Signal(Enum):
    BUY = auto()
    SELL = auto()

s = Signal.BUY
print(s.name, s.value)
