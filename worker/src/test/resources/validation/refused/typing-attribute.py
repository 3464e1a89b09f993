# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
class A: pass
a = A()
a.t = List
a.t['1+1']
# rule: code-execution
