class Base:
    @property
    def n(self): return 20
    def transform(self, c): return c.pct_change(self.n)
    def apply(self, c): return self.transform(c) > 0
class Fast(Base):
    @property
    def n(self): return super().n // 2
    def transform(self, c): return super().transform(c).rank(axis=1, pct=True) - .8
    def apply(self, c): return super().apply(c)
close = data.get('price:收盤價')
position = Fast().apply(close)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
