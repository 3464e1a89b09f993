# A dataclass whose fields are functions and whose defaults come from field(default_factory=…).
from dataclasses import dataclass, field, asdict, replace
from typing import Callable, Dict, List, Optional

@dataclass(order=True)
class Factor:
    weight: float
    name: str = field(compare=False)
    compute: Callable[[pd.DataFrame], pd.DataFrame] = field(compare=False, repr=False, default=lambda df: df)
    tags: List[str] = field(default_factory=list, compare=False)

    def score(self, frame: pd.DataFrame) -> pd.DataFrame:
        return self.compute(frame).rank(axis=1, pct=True) * self.weight

@dataclass
class Portfolio:
    factors: Dict[str, Factor] = field(default_factory=dict)
    limit: Optional[int] = None

    def add(self, factor: Factor) -> "Portfolio":
        self.factors[factor.name] = factor
        return self

    def total(self, frame):
        return sum(f.score(frame) for f in self.factors.values())

def strategy(data):
    close = data.get('price:收盤價')
    p = Portfolio(limit=10)
    p.add(Factor(0.6, 'mom', lambda d: d.pct_change(20))).add(Factor(0.4, 'vol', lambda d: -d.pct_change().rolling(20).std()))
    heavier = replace(p.factors['mom'], weight=0.7)
    print(sorted([heavier, p.factors['vol']])[0].name, [f.tags for f in p.factors.values()])
    return p.total(close).is_largest(p.limit)

position = strategy(data)
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
