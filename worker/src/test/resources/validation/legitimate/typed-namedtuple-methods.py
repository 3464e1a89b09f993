from typing import NamedTuple, Optional

class Bar(NamedTuple):
    open: float
    high: float
    low: float
    close: float
    note: Optional[str] = None

    @property
    def body(self) -> float:
        return abs(self.close - self.open)

    def is_hammer(self) -> bool:
        return (min(self.open, self.close) - self.low) > 2 * self.body

open_ = data.get('price:開盤價')
high = data.get('price:最高價')
low = data.get('price:最低價')
close = data.get('price:收盤價')
b = Bar(open_.iloc[-1, 0], high.iloc[-1, 0], low.iloc[-1, 0], close.iloc[-1, 0])
print(b.is_hammer(), b._asdict(), b._replace(note='x'), Bar._fields)
lower = np.minimum(open_, close) - low
position = lower > 2 * (close - open_).abs()
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
