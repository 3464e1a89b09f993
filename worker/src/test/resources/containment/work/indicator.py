# Prints: True True
rsi = data.indicator('RSI', timeperiod=14)
macd, signal, histogram = data.indicator('MACD')
print(bool(rsi.stack().between(0, 100).all()), bool(np.isfinite(histogram.to_numpy()).any()))
