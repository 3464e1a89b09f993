# A generic class of the source compiles the text that it is subscripted with.
from typing import Protocol
class A(Protocol): pass
class B(A): pass
B['1+1']
# rule: code-execution
