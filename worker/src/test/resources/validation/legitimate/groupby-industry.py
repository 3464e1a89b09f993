close = data.get('price:收盤價')
rank = close.pct_change(20).industry_rank()
cat = close.groupby_category().mean()
by = close.T.groupby(lambda s: s[:2]).mean().T
z = close.groupby(close.index.month).transform(lambda g: (g - g.mean()) / g.std())
n = close.groupby(pd.Grouper(freq='ME')).apply(lambda g: g.iloc[-1] - g.iloc[0])
g = close.stack().groupby(level=1)
top = g.nth(0), g.head(2), g.size(), g.ngroups
agg = close.groupby(close.index.year).agg({close.columns[0]: ['mean', 'std'], close.columns[1]: np.median})
roll = close.groupby(close.index.year).rolling(5).mean()
cum = close.groupby(close.index.year).cumprod()
first = close.groupby(close.index.year)[close.columns[0]].first()
position = rank > 0.8
sim(position, resample='M')
