# groupby over columns through a mapping, rank within groups, transform with a lambda and assign.
close = data.get('price:收盤價')
sectors = {c: ('tech' if str(c) >= '2330' else 'old') for c in close.columns}
mom = close.pct_change(10)
long = mom.stack().rename_axis(['date', 'symbol']).rename('mom').reset_index()
long['sector'] = long['symbol'].map(sectors)
long['rank'] = long.groupby(['date', 'sector'])['mom'].rank(pct=True, ascending=False)
long['z'] = long.groupby(['date', 'sector'])['mom'].transform(lambda s: (s - s.mean()) / (s.std() + 1e-9))
long['demeaned'] = long['mom'] - long.groupby('date')['mom'].transform('mean')
long['lag'] = long.groupby('symbol')['mom'].shift(1)
long['cum'] = long.groupby('symbol')['mom'].cumsum()
first = long.groupby('sector', as_index=False).first()
nth = long.groupby('symbol').nth(0)
head = long.sort_values('mom').groupby('date').head(1)
sizes = long.groupby('sector').size().to_dict()
groups = {name: len(g) for name, g in long.groupby('sector')}
desc = long.groupby('sector')['mom'].describe()
one = long.groupby('sector').get_group('tech')
ng = long.groupby('sector').ngroup().nunique()
q = long.groupby('sector')['mom'].quantile([0.25, 0.75]).unstack()
print(first.shape, nth.shape, head.shape, sizes, groups, desc.columns.tolist(), one.shape, ng, q.shape)
position = long.pivot(index='date', columns='symbol', values='rank').reindex(close.index) <= 0.5
sim(position, resample='M')
