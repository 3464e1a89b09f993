from dataclasses import dataclass
@dataclass
class MA:
    window: int
@dataclass
class Break:
    window: int
    buffer: float = 0.0
close = data.get('price:收盤價')
def ev(rule):
    match rule:
        case MA(window=n): return close > close.average(n)
        case Break(n, 0.0): return close >= close.rolling(n).max()
        case Break(window=n, buffer=b): return close > close.rolling(n).max().shift() * (1 + b)
position = ev(MA(20)) & ev(Break(60, .01))
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
