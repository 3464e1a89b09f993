from talib import abstract, SMA
x = SMA(np.arange(10.0), 3)
y = abstract.RSI
