from enum import Enum, auto
class Regime(Enum):
    BULL = auto()
    BEAR = auto()
    @property
    def weight(self):
        return 1.0 if self is Regime.BULL else 0.3
def regime(series):
    return Regime.BULL if series.iloc[-1] > series.mean() else Regime.BEAR
close = data.get('price:收盤價')
r = regime(close.mean(axis=1))
print(r, r.name, r.value)
position = close.is_smallest(10) * r.weight
sim(position, resample='M')
