close = data.get('price:收盤價')
entry = close.rise(3)
leave = close.fall(3)
position = entry.hold_until(leave, nstocks_limit=10, rank=close, stop_loss=0.1)
