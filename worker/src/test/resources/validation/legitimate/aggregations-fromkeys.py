# Aggregations fromkeys.
close = data.get('price:收盤價')
aggs = dict.fromkeys(close.columns, 'last')
w = close.resample('W').agg(aggs)
sim(close > close.rolling(20).mean())
