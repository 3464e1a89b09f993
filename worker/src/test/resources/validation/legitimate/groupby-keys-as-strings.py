# Names of columns in variables go to groupby, pivot, sort_values and agg as keys of dictionaries.
close = data.get('price:收盤價')
long = close.stack().rename('value').reset_index()
date_col, symbol_col, value_col = 'date', 'symbol', 'value'
long.columns = [date_col, symbol_col, value_col]
long['month'] = long[date_col].dt.month
metrics = [value_col]
a = long.groupby(symbol_col)[value_col].agg('mean')
b = long.groupby([symbol_col, 'month']).agg({value_col: 'mean'})
c = long.groupby(symbol_col)[metrics].agg(['mean', 'std'])
d = long.groupby('month').agg(**{'avg': (value_col, 'mean'), 'top': (value_col, 'max')})
e = long.groupby(symbol_col).agg({m: ['min', 'max'] for m in metrics})
f = long.pivot_table(values=value_col, index='month', columns=symbol_col, aggfunc='last')
g = long.sort_values([symbol_col, date_col]).groupby(symbol_col)[value_col].apply(lambda s: s.tail(3).mean())
h = long.groupby(symbol_col)[value_col].rolling(3).mean().reset_index(level=0, drop=True)
print(a.shape, b.shape, c.shape, d.columns.tolist(), e.shape, f.shape, g.shape, h.shape)
position = close > a
sim(position, resample='M')
