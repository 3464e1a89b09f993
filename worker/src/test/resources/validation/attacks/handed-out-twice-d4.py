# A field that is annotated twice is one argument.
from dataclasses import dataclass
@dataclass
class A:
    n: int = 3
    n: int = 3
    how: str = 'mean'
a = A(1, 'to_pickle')
pd.DataFrame({'x': [1]}).agg(a.how, 0, '/x')
# rule: string-dispatch
