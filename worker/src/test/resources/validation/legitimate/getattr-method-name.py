class S:
    def signal_ma(self, c): return c > c.average(20)
    def signal_mom(self, c): return c.rise(20)
    def run(self, c, kind='ma'):
        return getattr(self, f'signal_{kind}')(c)
close = data.get('price:收盤價')
position = S().run(close, 'mom')
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
