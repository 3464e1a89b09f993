# Every shape of agg: list, dictionary, named aggregation, lambda, function, NamedAgg, mixed.
close = data.get('price:收盤價')
long = close.stack().rename('close').reset_index()
long.columns = ['date', 'symbol', 'close']
long['month'] = long['date'].dt.to_period('M')

def spread(s):
    return s.max() - s.min()

def last_over_first(s):
    return s.iloc[-1] / s.iloc[0] - 1

g = long.groupby(['symbol', 'month'])
a = g['close'].agg(['mean', 'std', 'count'])
b = g.agg({'close': ['min', 'max', spread], 'date': 'first'})
c = g.agg(avg=('close', 'mean'), range=('close', spread), ret=('close', last_over_first), n=('close', 'size'))
d = g['close'].agg(low=np.min, high='max', width=lambda s: s.max() - s.min())
e = g.agg(total=pd.NamedAgg(column='close', aggfunc='sum'))
f = long.groupby('symbol')['close'].apply(lambda s: s.ewm(span=5).mean().iloc[-1])
h = long.groupby('symbol')['close'].transform(lambda s: (s - s.mean()) / s.std())
i = long.groupby('symbol', group_keys=False)['close'].apply(lambda s: s.rolling(3).mean())
k = long.groupby('symbol').filter(lambda x: len(x) > 10)
m = long.groupby('symbol')['close'].agg(spread).sort_values(ascending=False).head(3).index.tolist()
b.columns = ['_'.join(col) for col in b.columns]
print(a.shape, c.reset_index().head(2), d.columns.tolist(), e, f, i.shape, k.shape, h.abs().max())
position = close.where(close.columns.isin(m)[None, :] | close.isna()).notna() & (close > close.average(10))
sim(position, resample='M')
