class Agg:
    HOW = {'ret': 'mean', 'vol': 'std'}
    def __init__(self, how='median'): self.how = how
    def run(self, df): return df.agg(self.how, axis=1), df.agg([*self.HOW.values()])
close = data.get('price:收盤價')
m, t = Agg('mean').run(close.pct_change().tail(60))
agg_funcs = ['mean', 'std']; agg_funcs.append('max'); t2 = close.tail(5).agg(agg_funcs); spec = {c: 'max' for c in close.columns[:2]}; t3 = close.tail(5).agg(spec); how = 'max' if len(close) > 5 else 'min'; t4 = close.tail(3).agg(how)
def summarise(df, how='mean'): return df.agg(how)
t5 = summarise(close.tail(3)); t6 = summarise(close.tail(3), how='std'); ops = dict(a='mean', b='sum'); [close.tail(3).agg(ops[k]) for k in ops]
position = close > close.average(20)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
