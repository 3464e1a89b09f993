close = data.get('etl:adj_close')
position = (close.rolling(11, center=True, min_periods=1).mean() / close).is_largest(10)
sim(position, resample='M')
