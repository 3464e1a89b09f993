# Named aggregation spread from dictionaries with literal, computed and repeated names.
close = data.get('price:收盤價')
long = close.tail(60).stack().rename('price').reset_index()
long.columns = ['date', 'symbol', 'price']
long['volume'] = 1.0
a = long.groupby('symbol').agg(**{'average': ('price', 'mean'), 'total': ('volume', 'sum')})
b = long.groupby('symbol').agg(**{f'{column}_mean': (column, 'mean') for column in ['price', 'volume']})
c = long.groupby('symbol').agg(**{column: (column, 'last') for column in ['price', 'volume']})
specs = [('high', 'price', 'max'), ('low', 'price', 'min')]
d = long.groupby('symbol').agg(**{name: (column, how) for name, column, how in specs})
print(a.shape, b.shape, c.shape, d.shape)
position = close > close.rolling(20).mean()
