close = data.get('etl:adj_close')
rsi = data.indicator('RSI', resample='W', timeperiod=8)
position = (rsi.reindex(close.index, method='ffill') < 40) & (close > close.average(60))
sim(position, resample='M')
