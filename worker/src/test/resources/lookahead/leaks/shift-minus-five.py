close = data.get('etl:adj_close')
position = (close.shift(-5) / close).is_largest(10)
sim(position, resample='M')
