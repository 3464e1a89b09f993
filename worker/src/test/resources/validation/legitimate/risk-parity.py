def inverse_vol(returns, window=60):
    vol = returns.rolling(window).std() * np.sqrt(252)
    inv = 1 / vol.replace(0, np.nan)
    return inv.div(inv.sum(axis=1), axis=0).fillna(0.0)
close = data.get('etl:adj_close')
returns = close.pct_change()
selected = returns.rolling(120).mean().is_largest(20)
weights = inverse_vol(returns).where(selected, 0)
weights = weights.div(weights.sum(axis=1).replace(0, np.nan), axis=0)
assert ((weights.sum(axis=1) - 1).abs().fillna(0) < 1e-6).all(), 'weights must sum to one'
position = weights.clip(upper=0.1)
report = sim(position, resample='M', position_limit=0.1, stop_loss=0.1, take_profit=0.5)
print(report.get_stats())
