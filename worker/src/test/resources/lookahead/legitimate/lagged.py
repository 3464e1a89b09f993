close = data.get('etl:adj_close')
position = close.shift(5).pct_change(20).is_largest(10)
sim(position, resample='M')
