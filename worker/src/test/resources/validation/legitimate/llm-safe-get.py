# A helper that tries several keys and falls back, with broad except and prints, as models write it.
import pandas as pd
import numpy as np
def safe_get(*keys, default=None):
    for key in keys:
        try:
            df = data.get(key)
            if df is not None and not df.empty:
                print(f"[INFO] using {key}: shape={df.shape}, {df.index.min():%Y-%m-%d} ~ {df.index.max():%Y-%m-%d}")
                return df
        except Exception as e:
            print(f"[WARN] {key} failed: {type(e).__name__}: {e}")
            continue
    if default is not None:
        return default
    raise KeyError(f"none of {keys}")

def strategy(data):
    close = safe_get('etl:adj_close', 'price:收盤價')
    eps = safe_get('fundamental_features:EPS', default=pd.DataFrame(1.0, index=close.index, columns=close.columns))
    eps_growth = eps.pct_change(periods=4).replace([np.inf, -np.inf], np.nan)
    cond = {
        'trend': close > close.rolling(60, min_periods=20).mean(),
        'momentum': close.pct_change(20) > 0,
        'growth': (eps_growth > -np.inf) | eps_growth.isna(),
    }
    score = sum(c.astype(int) for c in cond.values())
    final = score >= len(cond) - 1
    for name, c in cond.items():
        print(f"{name:>10}: {c.iloc[-1].sum():>5d} stocks ({c.iloc[-1].mean():.1%})")
    return final.fillna(False)
position = strategy(data)
report = sim(position, resample="Q", upload=False, trade_at_price='close')
