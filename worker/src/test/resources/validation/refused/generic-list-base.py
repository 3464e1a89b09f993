# A generic class of the source compiles the text that it is subscripted with.
from typing import List
class A(List): pass
A['1+1']
# rule: code-execution
