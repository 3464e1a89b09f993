close = data.get('etl:adj_close')
position = close.pct_change(60).is_largest(10)
sim(position, resample='M')
