close = data.get('etl:adj_close')
position = (close / close.max()).is_smallest(10)
sim(position, resample='M')
