close = data.get('etl:adj_close')
position = close.pct_change(20).rank(axis=1, pct=True) > 0.95
sim(position, resample='M')
