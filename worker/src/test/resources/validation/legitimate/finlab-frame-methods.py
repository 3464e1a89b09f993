# The methods of FinlabDataFrame in one fluent chain.
from finlab.dataframe import FinlabDataFrame
close = data.get('price:收盤價')
frame = FinlabDataFrame(close)
cond = (frame > frame.average(10)) & frame.rise(2) & ~frame.fall(5)
sustained = cond.sustain(3, 2)
entry, leave = cond.is_entry(), cond.is_exit()
largest = frame.is_largest(2) | frame.is_smallest(1)
rows = frame.quantile_row(0.5)
above = frame > rows
held = entry.hold_until(leave, nstocks_limit=2, stop_loss=-0.1, take_profit=0.4)
exits = cond.exit_when(frame < frame.average(20))
print(sustained.shape, largest.sum().sum(), above.shape, held.shape, exits.shape, isinstance(frame, pd.DataFrame))
position = held & (frame > 0)
sim(position, resample='M', retain_cost_when_rebalance=True, stop_trading_next_period=False, touched_exit=False)
