close = data.get('etl:adj_close')
future = close.shift(-20) / close - 1
position = (future > 0.05) & (close > close.average(60))
sim(position, resample='M')
