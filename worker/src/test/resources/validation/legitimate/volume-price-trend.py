# cumsum based indicators, np.sign, shift of booleans, diff with periods, idxmax, cumprod and nlargest.
close = data.get('price:收盤價')
volume = data.get('price:成交股數')
high, low, open_ = data.get('price:最高價'), data.get('price:最低價'), data.get('price:開盤價')
obv = (np.sign(close.diff()) * volume).fillna(0).cumsum()
typical = (high + low + close) / 3
mfi_pos = (typical * volume).where(typical > typical.shift(1), 0).rolling(14).sum()
mfi_neg = (typical * volume).where(typical < typical.shift(1), 0).rolling(14).sum()
mfi = 100 - 100 / (1 + mfi_pos / mfi_neg.replace(0, np.nan))
tr = pd.concat({'hl': high - low, 'hc': (high - close.shift()).abs()}).groupby(level=1).max()
vwap = (close * volume).cumsum() / volume.cumsum()
gap = open_ / close.shift(1) - 1
streak = (close.diff() > 0).astype(int).rolling(3).sum() == 3
best_day = close.pct_change().idxmax()
print(best_day.max(), tr.shape, gap.abs().max().max(), obv.tail(1).squeeze().round(1).tolist(), close.iloc[-1].nlargest(1).index[0], close.mode().shape, close.sem().max(), close.abs().cumprod().shape)
position = (obv.diff(5) > 0) | streak | (mfi < 20) | (close < vwap)
position.name = 'vpt'
sim(position, resample='W')
