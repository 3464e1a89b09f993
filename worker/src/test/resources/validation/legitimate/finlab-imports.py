from finlab import data
from finlab.backtest import sim
from finlab.dataframe import FinlabDataFrame

close = data.get('price:收盤價')
position = FinlabDataFrame(close > close.average(20))
report = sim(position)
