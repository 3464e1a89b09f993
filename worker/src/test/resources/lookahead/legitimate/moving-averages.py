close = data.get('etl:adj_close')
position = (close > close.average(20)) & (close.average(20) > close.average(60))
sim(position, resample='M')
