# A generic class of the source compiles the text that it is subscripted with.
from typing import Generic, TypeVar
T = TypeVar('T')
class A(Generic[T]): pass
def f(x): return x['1+1']
f(A)
# rule: code-execution
