# Long comments, thousands separators and chained method calls over several lines with backslashes.
import pandas as pd
import numpy as np

# ==========================================================
# Strategy: Multi-factor (momentum 40 %, value 30 %, quality 30 %)
# ==========================================================
FACTOR_WEIGHTS = {
    'momentum': 0.40,
    'value': 0.30,
    'quality': 0.30,
}
MIN_TRADING_VALUE = 150_000_000

def normalize(df: pd.DataFrame, ascending: bool = True) -> pd.DataFrame:
    """Cross-sectional percentile rank in [0, 1]."""
    return df.rank(axis=1, pct=True, ascending=ascending)

def strategy(data):
    close = data.get('price:收盤價')
    volume = data.get('price:成交股數')
    pb = data.get('price_earning_ratio:股價淨值比')
    roe = data.get('fundamental_features:ROE稅後')

    momentum = close.pct_change(20).shift(1)
    factors = {
        'momentum': normalize(momentum),
        'value': normalize(pb, ascending=False),
        'quality': normalize(roe),
    }
    assert abs(sum(FACTOR_WEIGHTS.values()) - 1.0) < 1e-9
    score = None
    for name, factor in factors.items():
        weighted = factor.fillna(0.5) * FACTOR_WEIGHTS[name]
        score = weighted if score is None else score + weighted
    liquid = (close * volume) \
        .rolling(20, min_periods=10) \
        .mean() \
        .shift(1) > MIN_TRADING_VALUE / 1e9
    filtered = score.where(liquid).dropna(how='all', axis=0)
    top = (
        filtered
        .rank(axis=1, ascending=False, method='first')
        .le(10)
        .reindex(close.index, fill_value=False)
    )
    return top

position = strategy(data)
position = position.loc[start_date:end_date]
report = sim(position, fee_ratio=fee_ratio, tax_ratio=tax_ratio, resample='M')
