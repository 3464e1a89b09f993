close = data.get('etl:adj_close')
position = close.diff(-3).is_smallest(10)
sim(position, resample='M')
