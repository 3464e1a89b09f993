# A class that inherits the constructor of a data class gives its field a text.
from dataclasses import dataclass
@dataclass
class A:
    how: str = 'mean'
class B(A):
    pass
a = A()
b = B('to_pickle')
pd.DataFrame({'x': [1]}).agg(b.how, 0, '/x')
# rule: string-dispatch
