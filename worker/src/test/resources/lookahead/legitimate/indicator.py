close = data.get('etl:adj_close')
rsi = data.indicator('RSI', timeperiod=14)
position = (rsi < 30) & (close > close.average(250))
sim(position, resample='M')
