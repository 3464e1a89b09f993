# Long and short weights with sign, sub along axes, beta against the market by apply with a Series argument.
close = data.get('price:收盤價')
returns = close.pct_change().fillna(0)
market = returns.mean(axis=1)
def beta(column, benchmark, window=20):
    return column.rolling(window).cov(benchmark) / benchmark.rolling(window).var()
betas = returns.apply(beta, benchmark=market, window=15)
alpha = returns.rolling(10).mean().sub(betas.mul(market.rolling(10).mean(), axis=0))
ranks = alpha.rank(axis=1)
n = ranks.count(axis=1)
longs = ranks.ge(n, axis=0)
shorts = ranks.le(1)
weights = (longs.astype(float) - shorts.astype(float)) / 2
neutral = weights.sub(weights.mean(axis=1), axis=0)
print(neutral.sum(axis=1).abs().max().round(10), betas.iloc[-1].round(2).to_dict())
position = neutral.clip(lower=0)
sim(position, resample='W')
