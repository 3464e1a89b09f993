FACTORS = {}
def factor(name):
    def register(func):
        FACTORS[name] = func
        return func
    return register
@factor('momentum')
def momentum(close, window=60):
    return close / close.shift(window) - 1
@factor('low_vol')
def low_vol(close, window=60):
    return -close.pct_change().rolling(window).std()
def strategy(data):
    close = data.get('etl:adj_close')
    score = sum(f(close).rank(axis=1, pct=True) for f in FACTORS.values())
    for name, func in FACTORS.items():
        print(name, func.__name__, func.__doc__ or '')
    return score.is_largest(15)
