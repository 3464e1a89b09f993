# Record of function.
close = data.get('price:收盤價')
from dataclasses import dataclass
from typing import Callable
@dataclass
class Factor:
    name: str
    func: Callable
f = Factor('std', np.std)
print(close.apply(f.func).head())
sim(close > close.rolling(20).mean())
