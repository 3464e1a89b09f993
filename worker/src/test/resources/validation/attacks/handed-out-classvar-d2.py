# A class variable is no argument, so the next field gets it.
from dataclasses import dataclass
from typing import ClassVar
@dataclass
class A:
    n: ClassVar[int] = 3
    how: str = 'mean'
a = A('to_pickle')
pd.DataFrame({'x': [1]}).agg(a.how, 0, '/x')
# rule: string-dispatch
