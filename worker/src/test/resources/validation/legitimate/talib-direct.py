import talib
from talib import RSI, MACD
import talib.abstract as ta
close = data.get('price:收盤價')
rsi = close.apply(lambda s: talib.RSI(s.values.astype(float), timeperiod=14), axis=0, result_type='broadcast')
upper, middle, lower = talib.BBANDS(close.iloc[:, 0].values, timeperiod=20, nbdevup=2, nbdevdn=2, matype=0)
macd, signal, hist = MACD(close.iloc[:, 0].values, fastperiod=12, slowperiod=26, signalperiod=9)
up2, mid2, low2 = talib.BBANDS(close.iloc[:, 0].values, matype=talib.MA_Type.T3)
sma = ta.SMA(close.iloc[:, 0], timeperiod=5)
k, d = data.indicator('STOCH', fastk_period=9)
position = (data.indicator('RSI', timeperiod=14) < 30) & (k > d)
sim(position, resample='W')
