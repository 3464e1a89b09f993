# Value at risk by simulation, quantiles, statistics of rows, seeding and reproducibility by RandomState.
SEED = 1234
state = np.random.RandomState(SEED)
close = data.get('price:收盤價')
returns = close.pct_change().dropna()
mu, sigma = returns.mean(), returns.std()
paths = np.exp(np.cumsum(state.normal(mu.values / 2, sigma.values, size=(100, 20, len(mu))), axis=1))
finals = paths[:, -1, :]
var95 = pd.Series(-np.quantile(finals - 1, 0.05, axis=0), index=close.columns, name='VaR')
cvar = {c: -(finals[:, i][finals[:, i] <= 1 - var95[c]] - 1).mean() for i, c in enumerate(close.columns)}
summary = pd.DataFrame({'var': var95, 'cvar': pd.Series(cvar)}).sort_values('var')
print(summary.round(3).to_string(), state.choice(['a', 'b'], p=[0.3, 0.7]), state.randint(0, 10, 3), state.poisson(2), np.random.default_rng(SEED).exponential(2.0) > 0)
safe = summary.index[:2]
position = close[safe] > close[safe].rolling(5).min()
sim(position, resample='M')
