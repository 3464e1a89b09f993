try:
    import talib
    HAS_TALIB = True
except ImportError:
    talib = None
    HAS_TALIB = False
close = data.get('price:收盤價')
def rsi(series, n=14):
    if HAS_TALIB:
        return pd.Series(talib.RSI(series.to_numpy(dtype=float), timeperiod=n), index=series.index)
    delta = series.diff()
    gain = delta.clip(lower=0).rolling(n).mean()
    loss = (-delta.clip(upper=0)).rolling(n).mean()
    return 100 - 100 / (1 + gain / loss)
values = close.apply(rsi)
sim(values < 30, resample='W')
