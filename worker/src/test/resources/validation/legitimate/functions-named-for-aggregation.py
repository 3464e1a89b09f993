# Functions named for aggregation.
close = data.get('price:收盤價')
def q(p):
    def inner(x):
        return x.quantile(p)
    inner.__name__ = f'q{int(p * 100)}'
    return inner
print(close['2330'].groupby(close.index.year).agg([q(0.25), q(0.75)]))
sim(close > close.rolling(20).mean())
