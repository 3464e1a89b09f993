close = data.get('etl:adj_close')
returns = close.pct_change(20)
position = ((returns - returns.mean()) / returns.std()) > 1.5
sim(position, resample='M')
