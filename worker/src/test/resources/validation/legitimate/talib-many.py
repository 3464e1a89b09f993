# talib.abstract and talib functions on a series, results assigned by unpacking.
import talib
from talib import abstract, RSI, MACD
close = data.get('price:收盤價')
one = close.iloc[:, 0].astype(float)
rsi = talib.RSI(one, timeperiod=14)
macd, signal, hist = MACD(one.values, fastperiod=12, slowperiod=26, signalperiod=9)
upper, middle, lower = talib.BBANDS(one, timeperiod=20, nbdevup=2, nbdevdn=2, matype=talib.MA_Type.EMA)
k, d = talib.STOCH(one * 1.01, one * 0.99, one, fastk_period=9)
sma = abstract.SMA(one, timeperiod=5)
atr = talib.ATR(one * 1.01, one * 0.99, one, timeperiod=14)
frame = close.apply(lambda s: RSI(s.astype(float), 10))
frame2 = pd.DataFrame({c: talib.EMA(close[c].astype(float), 10) for c in close.columns})
print(rsi.tail(1).iloc[0], hist[-1], upper.iloc[-1] >= lower.iloc[-1], k.shape, d.shape, sma.shape, atr.shape, middle.shape, macd.shape, signal.shape)
position = (frame > 50) & (close > frame2)
sim(position, resample='W')
