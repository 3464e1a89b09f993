close = data.get('etl:adj_close')
position = close.pct_change(60).industry_rank() > 0.9
sim(position, resample='M')
