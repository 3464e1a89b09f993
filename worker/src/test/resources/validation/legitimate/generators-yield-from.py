def windows(lo, hi, step):
    while lo <= hi:
        yield lo
        lo += step
def all_windows():
    yield from windows(5, 20, 5)
    yield from (60, 120)
def averager():
    s = n = 0
    while True:
        x = yield (s / n if n else None)
        s, n = s + x, n + 1
g = averager(); next(g)
for w in all_windows(): avg = g.send(w)
g.close()
close = data.get('price:收盤價')
position = close > close.average(int(avg))
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
