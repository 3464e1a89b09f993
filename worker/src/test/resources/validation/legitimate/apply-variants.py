close = data.get('price:收盤價').iloc[-30:, :4]
def zs(s, ddof=1):
    return (s - s.mean()) / s.std(ddof=ddof)
a = close.apply(zs)
b = close.apply(zs, axis=1, ddof=0)
c = close.apply(zs, args=(0,))
d = close.apply(np.sqrt).apply(pd.Series.rank)
e = close.map(lambda v: round(v, 1))
f = close.pipe(lambda d: d / d.iloc[0]).pipe(zs)
g = close.agg({close.columns[0]: 'mean', close.columns[1]: lambda s: s.max()})
h = close.transform([np.log, 'sqrt']) if (close > 0).all().all() else close
i = close.apply('mean')
j = close.agg('mean', axis=1)
k = close.aggregate(['sum', max, min])
l = close.combine(close, lambda x, y: np.maximum(x, y)).combine_first(close)
m = close.iloc[:, 0].apply(lambda v: 'hi' if v > 50 else 'lo').value_counts()
n = close.resample('W').agg({close.columns[0]: 'last', close.columns[1]: 'mean'}).ffill()
o = close.resample('W').apply(lambda g: g.iloc[-1] if len(g) else np.nan)
p = close.resample('W').ohlc()
funcs = {'mean': np.mean, 'median': np.median}
for name, fn in funcs.items():
    print(name, close.apply(fn).round(2).tolist())
for how in ['mean', 'std', 'max']:
    print(how, close.agg(how).iloc[0])
stats = ['mean', 'std']
print(close.agg(stats))
