# An annotation in brackets is no field.
from dataclasses import dataclass
@dataclass
class A:
    (n): int = 3
    how: str = 'mean'
a = A('to_pickle')
pd.DataFrame({'x': [1]}).agg(a.how, 0, '/x')
# rule: string-dispatch
