# Label in types.
close = data.get('price:收盤價')
types = dict(close.dtypes)
print('2330' in types, types['2330'])
sim(close > close.rolling(20).mean())
