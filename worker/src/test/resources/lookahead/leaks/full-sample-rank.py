close = data.get('etl:adj_close')
position = close.rank(pct=True) < 0.1
sim(position, resample='M')
