# Contract 2: a top-level call of sim. Two indicators of TA-Lib and a stop.
from finlab import data
from finlab.backtest import sim

rsi = data.indicator("RSI", timeperiod=14)
mfi = data.indicator("MFI", timeperiod=14)
close = data.get("price:收盤價")

oversold = (rsi < 40) & (mfi < 45)
not_falling = close > close.shift(3)

entries = oversold & not_falling
exits = rsi > 65

position = entries.hold_until(exits, nstocks_limit=15, rank=-rsi)

report = sim(position, resample="W", stop_loss=0.12, upload=False)
