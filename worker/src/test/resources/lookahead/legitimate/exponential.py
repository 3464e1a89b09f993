close = data.get('etl:adj_close')
position = (close / close.ewm(span=20).mean()).is_smallest(10)
sim(position, resample='M')
