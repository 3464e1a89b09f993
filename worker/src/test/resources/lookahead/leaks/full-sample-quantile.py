close = data.get('etl:adj_close')
position = close < close.quantile(0.1)
sim(position, resample='M')
