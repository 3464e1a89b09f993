from dataclasses import dataclass, field
from typing import Dict, List, Optional, Tuple, Union, Callable
@dataclass
class Config:
    window: int = 20
    top_n: int = 10
    weights: Dict[str, float] = field(default_factory=lambda: {'mom': 0.5, 'val': 0.5})
    names: List[str] = field(default_factory=list)
    parent: Optional['Config'] = None
    def __post_init__(self):
        if self.window <= 0:
            raise ValueError(f'window must be positive, got {self.window!r}')
class Base:
    def __init__(self, config: Config):
        self.config = config
        self._cache: Dict[str, pd.DataFrame] = {}
    @property
    def window(self) -> int:
        return self.config.window
    @staticmethod
    def _zscore(df: pd.DataFrame) -> pd.DataFrame:
        return df.sub(df.mean(axis=1), axis=0).div(df.std(axis=1), axis=0)
    @classmethod
    def default(cls) -> 'Base':
        return cls(Config())
    def __repr__(self) -> str:
        return f'{self.__class__.__name__}(window={self.window})'
class Momentum(Base):
    def __init__(self, config):
        super().__init__(config)
        self.lookback = config.window
    def compute(self, close):
        key = f'mom_{self.lookback}'
        if key not in self._cache:
            self._cache[key] = self._zscore(close / close.shift(self.lookback) - 1)
        return self._cache[key]
class Old(Base):
    def __init__(self, config):
        Base.__init__(self, config)
m = Momentum.default()
print(m)
close = data.get('price:收盤價')
position = m.compute(close).is_largest(m.config.top_n)
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
