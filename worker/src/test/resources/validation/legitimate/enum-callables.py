from enum import Enum
from functools import partial

def sma(df, n): return df.rolling(n).mean()
def ema(df, n): return df.ewm(span=n).mean()

class Smoother(Enum):
    SMA = partial(sma)
    EMA = partial(ema)

    def __call__(self, *args):
        return self.value(*args)

close = data.get('price:收盤價')
position = Smoother.EMA(close, 20) > Smoother.SMA(close, 60)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
