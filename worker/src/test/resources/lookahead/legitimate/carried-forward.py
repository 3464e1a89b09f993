close = data.get('etl:adj_close')
position = close.fillna(method='ffill').pct_change(120).is_largest(15)
sim(position, resample='M')
