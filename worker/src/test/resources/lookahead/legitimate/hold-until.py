close = data.get('etl:adj_close')
entry = (close > close.average(60)).is_entry()
position = entry.hold_until(close < close.average(20), nstocks_limit=10, rank=close)
sim(position, resample='M')
