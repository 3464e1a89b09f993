# asdict of a configuration with a classmethod as second constructor and unpacking into a call.
from dataclasses import dataclass, asdict, field

@dataclass
class Config:
    fast: int = 5
    slow: int = 20
    resample: str = 'M'
    tags: list[str] = field(default_factory=lambda: ['a'])

    @classmethod
    def from_dict(cls, values):
        known = {'fast', 'slow', 'resample'}
        return cls(**{k: v for k, v in values.items() if k in known})

config = Config.from_dict({'fast': 3, 'other': 1})
print(asdict(config))
close = data.get('price:收盤價')
position = close.average(config.fast) > close.average(config.slow)
sim(position, resample=config.resample)
