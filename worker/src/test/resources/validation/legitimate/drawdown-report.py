# A frozen dataclass with derived properties, ClassVar and a NamedTuple with a method.
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple

class Stat(NamedTuple):
    name: str
    value: float
    unit: str = '%'

    def shown(self):
        return f'{self.name:<12}{self.value:>8.2f}{self.unit}'

@dataclass(frozen=True, slots=True)
class Curve:
    values: pd.Series
    periods: ClassVar[int] = 252
    label: str = field(default='equity', repr=False)

    def __post_init__(self):
        if self.values.empty:
            raise ValueError('empty curve')

    @property
    def drawdown(self) -> pd.Series:
        return self.values / self.values.cummax() - 1

    @property
    def stats(self):
        r = self.values.pct_change().dropna()
        yield Stat('return', (self.values.iloc[-1] / self.values.iloc[0] - 1) * 100)
        yield Stat('volatility', r.std() * self.periods ** 0.5 * 100)
        yield Stat('drawdown', self.drawdown.min() * 100)
        yield Stat('sharpe', r.mean() / r.std() * self.periods ** 0.5, unit='')

    def __str__(self):
        return '\n'.join(s.shown() for s in sorted(self.stats, key=lambda s: s.name))

close = data.get('price:收盤價')
curve = Curve((1 + close.pct_change().mean(axis=1).fillna(0)).cumprod())
print(curve)
position = close > close.average(5)
sim(position.mul(curve.drawdown > -0.2, axis=0), resample='M')
