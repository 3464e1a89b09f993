# df.apply with axis, args, raw and result_type; map, applymap, pipe with functions and keyword arguments.
close = data.get('price:收盤價')

def zscore(row, ddof=0, clip=None):
    z = (row - row.mean()) / row.std(ddof=ddof)
    return z.clip(-clip, clip) if clip else z

def add_lag(frame, n, fill=0.0):
    return frame.shift(n).fillna(fill)

def summarize(row):
    return pd.Series({'mean': row.mean(), 'max': row.max()})

z = close.apply(zscore, axis=1, args=(1,), clip=3)
s = close.apply(summarize, axis=1)
r = close.apply(np.sum, axis=1, raw=True)
t = close.apply(lambda col: col.rolling(5).mean())
u = close.map(lambda v: round(v, 1))
v = close.pipe(add_lag, 1).pipe(lambda d: d / d.max()).pipe((add_lag, 'frame'), n=2)
w = close.iloc[-1].map({1: 2}).fillna(close.iloc[-1].map(str).str.len())
x = close.apply(lambda row: row.nlargest(2).index.tolist(), axis=1, result_type='reduce')
y = close.apply(['min', 'max'])
print(s.shape, r.shape, t.shape, u.shape, v.shape, w.shape, x.iloc[0], y.shape, close.transform(np.log).shape, close.transform(lambda q: q - q.mean()).shape)
position = z.rank(axis=1, ascending=False) <= 2
sim(position, resample='M')
