def windows(start, stop, step):
    n = start
    while n <= stop:
        yield n
        n += step
def scores(close):
    for n in windows(20, 120, 20):
        yield n, close.pct_change(n).rank(axis=1, pct=True)
def total(close):
    result = None
    for n, s in scores(close):
        result = s if result is None else result.add(s, fill_value=0)
    return result
close = data.get('etl:adj_close')
sim(total(close).is_largest(10), resample='M')
