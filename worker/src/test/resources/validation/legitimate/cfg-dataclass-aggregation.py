# Names of aggregations as fields of a dataclass and keys looked up in a module-level dictionary.
from dataclasses import dataclass
AGGREGATORS = {'avg': 'mean', 'sum': 'sum', 'last': lambda s: s.iloc[-1]}

@dataclass
class Config:
    window: int = 5
    freq: str = 'W'
    tz: str = 'Asia/Taipei'
    engine: str = 'python'

cfg = Config(window=3)
close = data.get('price:收盤價')
bars = close.resample(cfg.freq).agg(AGGREGATORS['avg'])
names = list(AGGREGATORS)
print(bars.shape, names, cfg.tz, cfg.engine, cfg)
for label, func in AGGREGATORS.items():
    print(label, close.iloc[:, 0].resample('W').agg(func).shape)
position = close > close.rolling(cfg.window).mean()
sim(position, resample='M')
