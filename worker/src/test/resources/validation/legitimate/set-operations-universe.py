# Sets of symbols, frozenset keys, dictionary views, sorted union and symmetric difference.
close = data.get('price:收盤價')
liquid = set(close.columns[close.iloc[-1] > 20])
trend = {c for c in close if close[c].iloc[-1] > close[c].iloc[-10:].mean()}
both, either, only = liquid & trend, liquid | trend, liquid ^ trend
banned = frozenset({'9999'})
pool = sorted((either - banned).union(both).difference(set()))
cache = {frozenset(pair): 1 for pair in zip(pool, pool[1:])}
d1, d2 = {'a': 1, 'b': 2}, {'b': 3}
merged = d1 | d2
d1 |= {'c': 4}
print(d1.keys() & merged.keys(), d1.items() >= {('a', 1)}, both.issubset(either), liquid.isdisjoint(banned), len(cache), only <= either, merged.pop('a', None), merged.setdefault('z', []), sorted(merged))
index = close.columns.intersection(pd.Index(pool)).union(close.columns[:1])
position = close.reindex(columns=index) > 0
sim(position, resample='M')
