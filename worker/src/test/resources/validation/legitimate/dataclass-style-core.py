from dataclasses import dataclass, field
@dataclass
class Cfg:
    style: str = 'growth'
    core: float = .7
    agg: str = 'mean'
    filter: str = 'liquid'
    format: str = 'wide'
    plot: bool = False
    query: str = ''
cfg = Cfg(style='value')
close = data.get('price:收盤價')
position = close > close.average(20 if cfg.style == 'value' else 60)
if cfg.plot: print(cfg.format, cfg.core)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
