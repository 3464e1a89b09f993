# A class becomes a data class by a call.
from dataclasses import dataclass
class A:
    how: str = 'mean'
D = dataclass(A)
a = A('to_pickle')
pd.DataFrame({'x': [1]}).agg(a.how, 0, '/x')
# rule: string-dispatch
