from __future__ import annotations
from typing import Protocol, Mapping, Sequence, ClassVar, TypedDict, runtime_checkable, overload, cast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, asdict, replace
@runtime_checkable
class Signal(Protocol):
    def __call__(self, close: pd.DataFrame) -> pd.DataFrame: ...
class Params(TypedDict, total=False):
    window: int
    top: int
@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    fn: Callable[[pd.DataFrame], pd.DataFrame]
    params: Mapping[str, float] = field(default_factory=dict)
    kind: ClassVar[str] = 'rule'
@dataclass(order=True)
class Ranked:
    score: float
    name: str = field(compare=False, default='')
rules: list[Rule] = [Rule('ma', lambda c: c > c.average(20))]
r = replace(rules[0], name='x')
p: Params = {'window': 20}
print(asdict(Ranked(1.0, 'a')), sorted([Ranked(2.0), Ranked(1.0)])[0], r.name, p['window'], cast(float, 1))
close = data.get('price:收盤價')
position = rules[0].fn(close)
sim(position, resample='M')
