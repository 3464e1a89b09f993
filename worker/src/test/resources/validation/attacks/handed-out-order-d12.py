# An annotated attribute of another object moves no argument.
from dataclasses import dataclass
@dataclass
class Z:
    n: int = 1
@dataclass
class A:
    how: str = 'mean'
    Z.m: int = 3
    aggr: str = 'mean'
a = A('mean', 'to_pickle')
pd.DataFrame({'x': [1]}).agg(a.aggr, 0, '/x')
# rule: string-dispatch
