close = data.get('etl:adj_close')
future = close[::-1].rolling(10).max()[::-1]
position = (future / close).is_largest(10)
sim(position, resample='M')
