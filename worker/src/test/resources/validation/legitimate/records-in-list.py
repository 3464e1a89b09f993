# Records in list.
close = data.get('price:收盤價')
from dataclasses import dataclass
from typing import Callable
@dataclass
class Factor:
    name: str
    func: Callable
FACTORS = [Factor('rng', lambda s: s.max() - s.min()), Factor('avg', lambda s: s.mean())]
for f in FACTORS:
    print(f.name, close.apply(f.func).head())
sim(close > close.rolling(20).mean())
