# Rolling statistics by names in a dictionary of lambdas and a chain of conditions with functools.reduce.
from functools import reduce
close = data.get('price:收盤價')
STATS = {
    'mean': lambda r: r.mean(),
    'std': lambda r: r.std(),
    'q75': lambda r: r.quantile(0.75),
}
panel = pd.concat({name: f(close.rolling(5)) for name, f in STATS.items()}, axis=1)
conds = [close > panel['mean'], close < panel['q75'] * 2, panel['std'] > 0]
position = reduce(lambda a, b: a & b, conds)
print(panel.columns.get_level_values(0).unique().tolist(), panel.xs('mean', axis=1, level=0).shape)
sim(position, resample='M', position_limit=0.2)
