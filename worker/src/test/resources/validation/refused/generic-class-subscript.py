# A generic class of the source compiles the text that it is subscripted with.
from typing import Generic, TypeVar
T = TypeVar('T')
class A(Generic[T]): pass
A['__import__("os")']
# rule: code-execution
