# A generic class of the source compiles the text that it is subscripted with.
from typing import Generic, TypeVar
T = TypeVar('T')
class A(Generic[T]):
    @classmethod
    def make(cls):
        return cls['1+1']
A.make()
# rule: code-execution
