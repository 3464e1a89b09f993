# Record with default.
close = data.get('price:收盤價')
from dataclasses import dataclass
@dataclass
class R:
    name: str
    fn: object = np.mean
print(R('a').fn(close['2330']), close.apply(R('b', np.std).fn).head())
sim(close > close.rolling(20).mean())
