best = None
for window, limit in [(20, 10), (60, 20)]:
    close = data.get('price:收盤價')
    candidate = (close > close.average(window)) & close.is_largest(limit)
    best = candidate if best is None else best | candidate
position = best
