close = data.get('etl:adj_close')
entry = (close > close.average(60)).is_entry()
sim(entry.hold_until(close < close.average(60), nstocks_limit=5, rank=close))
