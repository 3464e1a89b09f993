from types import SimpleNamespace as NS
cfg = NS(risk=NS(stop=.1, take=.3), window=NS(fast=5, slow=20)); print(cfg)
close = data.get('price:收盤價')
position = close.average(cfg.window.fast) > close.average(cfg.window.slow)
position = position.loc[start_date:end_date]; report = sim(position, stop_loss=cfg.risk.stop, take_profit=cfg.risk.take, resample='W')
