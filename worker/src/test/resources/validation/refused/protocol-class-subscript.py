# A protocol compiles the text that it is subscripted with.
from typing import Protocol
class A(Protocol): pass
A['1+1']
# rule: code-execution
