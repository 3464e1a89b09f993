# Aggregations zipped.
close = data.get('price:收盤價')
w = close.resample('W').agg(dict(zip(close.columns, ['last'] * len(close.columns))))
sim(close > close.rolling(20).mean())
