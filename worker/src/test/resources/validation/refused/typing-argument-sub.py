# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
def f(x): return x | '1+1'
f(List[int])
# rule: code-execution
