class Ema:
    def __init__(self, span): self.alpha = 2 / (span + 1); self.value = None
    def __call__(self, x):
        if x == x:
            self.value = x if self.value is None else self.alpha * x + (1 - self.alpha) * self.value
        return self.value if self.value is not None else np.nan

close = data.get('price:收盤價')
bench = close.mean(axis=1)
ema = Ema(20)
line = bench.apply(ema)
position = (close > close.average(20)) & pd.DataFrame({c: bench > line for c in close.columns})
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
