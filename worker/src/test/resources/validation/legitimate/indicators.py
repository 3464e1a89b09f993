rsi = data.indicator('RSI', timeperiod=14)
position = (rsi > 30) & (rsi < 70)
