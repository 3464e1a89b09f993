# A frozen record that sets its own fields, and the histogram of MACD read from a record.
from collections import namedtuple
from dataclasses import dataclass

import talib

Macd = namedtuple('Macd', 'line signal hist')


@dataclass(frozen=True)
class Window:
    days: int

    def __post_init__(self):
        object.__setattr__(self, 'half', self.days // 2)


def rising(series, window):
    m = Macd(*(pd.Series(x, index=series.index) for x in talib.MACD(series, window.half, window.days, 9)))
    return m.hist > m.hist.shift(1)


close = data.get('price:收盤價')
position = close.apply(rising, args=(Window(26),))
