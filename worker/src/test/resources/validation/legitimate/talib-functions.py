import talib
close = data.get('price:收盤價')
position = close.apply(lambda s: talib.RSI(s.values, timeperiod=14)) > 50
