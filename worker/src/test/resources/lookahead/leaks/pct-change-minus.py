close = data.get('etl:adj_close')
position = close.pct_change(-10).is_smallest(10)
sim(position, resample='M')
