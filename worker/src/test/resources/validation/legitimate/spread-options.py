params = {'window': 20, 'min_periods': 5}
close = data.get('price:收盤價')
r = close.rolling(**params).mean()
sim_args = dict(resample='M', stop_loss=0.1)
def run(position, **kwargs):
    return sim(position, **kwargs)
run(close > 10, **sim_args)
rsi = data.indicator('RSI', **{'timeperiod': 14})
options = {'axis': 1, 'skipna': True}
x = close.mean(**options)
