from abc import ABC, abstractmethod
class F(ABC):
    @abstractmethod
    def apply(self, c): return c > 0
class G(F):
    def apply(self, c): return super().apply(c) & c.rise(3)
close = data.get('price:收盤價')
position = G().apply(close)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
