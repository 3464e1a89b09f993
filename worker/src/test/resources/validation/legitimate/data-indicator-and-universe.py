# data.indicator with parameters, data.universe as a context manager, several outputs.
from finlab import data
from finlab.backtest import sim
rsi = data.indicator('RSI', timeperiod=14)
sma20 = data.indicator('SMA', adjust_price=True, resample='D', timeperiod=20)
with data.universe(market='TSE_OTC', category=['半導體', '電子']):
    close = data.get('price:收盤價')
    volume = data.get('price:成交股數')
pe = data.get('price_earning_ratio:本益比')
rev = data.get('monthly_revenue:去年同月增減(%)')
data.set_universe('TSE')
liquid = (volume * close).average(20) > 0
cond1, cond2 = (rsi > 30).sustain(2), (close > sma20).fillna(False)
entries = cond1 & liquid & (pe > 0)
exits = (rsi < 20) | (rev < -1e9)
position = entries.hold_until(exits, nstocks_limit=10, stop_loss=0.1, take_profit=0.5, rank=-pe)
report = sim(position, resample='M', upload=False, position_limit=1/3, trade_at_price='open', name='rsi 策略', fee_ratio=1.425/1000/3, stop_loss=0.2)
print(report.get_stats())
