# A closure with a dictionary default used as cache on purpose, setdefault, get with default, try/except KeyError.
def cached(fn, _cache={}):
    def inner(*args):
        try:
            return _cache[(fn.__name__, args)]
        except KeyError:
            result = _cache.setdefault((fn.__name__, args), fn(*args))
            return result
    return inner

close = data.get('price:收盤價')
@cached
def ma(n):
    return close.rolling(n, min_periods=1).mean()
@cached
def vol(n):
    return close.pct_change().rolling(n).std()

fast, slow = ma(3), ma(10)
assert ma(3) is fast
bands = {k: slow + k * vol(10) * close for k in (-2, 2)}
position = (fast > slow) & (close < bands[2]) & (close > bands[-2])
sim(position, resample='W')
