# fillna in all its forms, ffill with limit, interpolate, dropna, duplicated, replace, isin, any and all.
close = data.get('price:收盤價').copy()
close.iloc[3:6, 0] = np.nan
close.loc[close.index[10], close.columns[1]] = np.nan
a = close.ffill(limit=2).bfill()
b = close.fillna({close.columns[0]: close.iloc[:, 0].mean()}).fillna(0)
c = close.interpolate(method='linear', limit_direction='both')
d = close.interpolate('time')
e = close.dropna(how='any').dropna(axis=1, thresh=5)
f = close.isna().sum().sort_values(ascending=False)
g = close.replace({np.nan: -1}).replace([np.inf, -np.inf], np.nan)
h = close.where(close.notnull(), other=close.median(axis=1), axis=0)
i = close.T.drop_duplicates().T
j = ~close.index.duplicated(keep='last')
k = close.combine(a, lambda x, y: np.maximum(x.fillna(0), y))
m = close.first_valid_index(), close.iloc[:, 0].last_valid_index()
n = pd.to_numeric(pd.Series(['1', 'x', '3']), errors='coerce').dropna().astype(int)
print(b.shape, c.isna().any().any(), d.shape, e.shape, f.iloc[0], g.min().min(), h.shape, i.shape, j.all(), k.shape, m, n.tolist(), close.count().to_dict(), close.nunique().max(), close.memory_usage(deep=True).sum() > 0)
position = a[j] > a[j].mean()
sim(position, resample='M')
