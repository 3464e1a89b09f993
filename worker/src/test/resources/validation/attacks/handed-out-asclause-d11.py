# A data class that extends another gives its field a text.
from dataclasses import dataclass
@dataclass
class A:
    how: str = 'mean'
@dataclass
class B(A):
    n: int = 1
b = B('to_pickle')
pd.DataFrame({'x': [1]}).agg(b.how, 0, '/x')
# rule: string-dispatch
