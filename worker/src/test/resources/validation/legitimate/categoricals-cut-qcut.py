# pd.cut, pd.qcut, categoricals and get_dummies; the attribute cat and the method cat.codes.
close = data.get('price:收盤價')
last = close.iloc[-1].dropna()
bins = pd.cut(last, bins=[0, 20, 50, np.inf], labels=['low', 'mid', 'high'], right=False)
deciles = pd.qcut(last.rank(method='first'), q=2, labels=False)
sizes = pd.Categorical(['s', 'l', 's'], categories=['s', 'l'], ordered=True)
series = pd.Series(sizes)
dummies = pd.get_dummies(bins, prefix='bin', dtype=int)
print(bins.value_counts(), series.cat.codes.tolist(), series.cat.categories.tolist(), dummies.columns.tolist(), sizes.max())
grouped = last.groupby(bins, observed=True).agg(['mean', 'count'])
renamed = series.cat.rename_categories({'s': 'small', 'l': 'large'}).astype(str)
print(grouped, renamed.tolist(), pd.factorize(['b', 'a', 'b']))
position = close.loc[:, deciles[deciles == 1].index] > 0
sim(position, resample='M')
