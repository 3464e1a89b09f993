# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import Generic, TypeVar
T = TypeVar('T')
class A(Generic[T]): pass
x = [A]
x[0]['1+1']
# rule: code-execution
