# An Enum with methods, compared by identity and used as dictionary key.
from enum import Enum, IntEnum, auto

class Regime(Enum):
    BULL = 'bull'
    BEAR = 'bear'
    FLAT = 'flat'

    @property
    def exposure(self):
        return {Regime.BULL: 1.0, Regime.FLAT: 0.5, Regime.BEAR: 0.0}[self]

    @classmethod
    def of(cls, ret):
        if ret > 0.02:
            return cls.BULL
        return cls.BEAR if ret < -0.02 else cls.FLAT

    def __str__(self):
        return self.value.upper()

class Size(IntEnum):
    SMALL = auto()
    LARGE = auto()

def strategy(data):
    close = data.get('price:收盤價')
    market = close.mean(axis=1).pct_change(20)
    regimes = market.fillna(0).map(Regime.of)
    counts = regimes.map(lambda r: r.name).value_counts()
    print(counts.to_dict(), [str(r) for r in Regime], Size.LARGE > Size.SMALL, Regime('bull') is Regime.BULL, Regime['BEAR'].value)
    exposure = regimes.map(lambda r: r.exposure)
    ranked = close.pct_change(60).rank(axis=1, pct=True) > 0.8
    return ranked.astype(float).mul(exposure, axis=0)
position = strategy(data)
sim(position, resample='W')
