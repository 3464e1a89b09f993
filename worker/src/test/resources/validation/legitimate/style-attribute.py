class Portfolio:
    def __init__(self, style='growth', core=0.7):
        self.style = style
        self.core = core
    def weights(self, mom, val):
        base = mom if self.style == 'growth' else val
        return base * self.core + mom * (1 - self.core)

close = data.get('price:收盤價')
pb = data.get('price_earning_ratio:股價淨值比')
pf = Portfolio(style='value')
score = pf.weights(close.pct_change(60).rank(axis=1, pct=True), (-pb).rank(axis=1, pct=True))
position = score.is_largest(15)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
