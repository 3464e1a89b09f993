# Comparison chains, np.sqrt, scaling with div and mul along axes, and cap by clip and mask.
TARGET = 0.15
def realized(returns, span=20):
    """Annualised volatility."""
    return returns.ewm(span=span, min_periods=5).std().mul(np.sqrt(252))
close = data.get('price:收盤價')
returns = close.pct_change(fill_method=None)
vol = realized(returns).replace(0, np.nan)
raw = (TARGET / vol).clip(upper=1.5)
weights = raw.div(raw.sum(axis=1), axis=0).mask(raw.isna(), 0.0)
weights = weights.where(weights.sum(axis=1) <= 1 + 1e-9, weights.div(weights.sum(axis=1), axis=0), axis=0)
assert (weights.sum(axis=1).round(6) <= 1).all(), weights.sum(axis=1).max()
position = weights.rolling(3, min_periods=1).mean()
sim(position, resample='W', fee_ratio=fee_ratio)
