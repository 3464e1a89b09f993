from dataclasses import dataclass, field

@dataclass(frozen=True)
class Params:
    window: int = 20
    mult: float = 2.0
    half: int = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, 'half', self.window // 2)

p = Params()
close = data.get('price:收盤價')
position = close > close.rolling(p.half).mean() * (1 + p.mult / 100)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
