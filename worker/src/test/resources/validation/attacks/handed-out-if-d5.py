# A field within a condition is an argument as well.
from dataclasses import dataclass
@dataclass
class A:
    if True:
        n: str = 'mean'
    how: str = 'mean'
a = A('mean', 'to_pickle')
pd.DataFrame({'x': [1]}).agg(a.how, 0, '/x')
# rule: string-dispatch
