# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
a = List
b = a
c = b
d = c
e = d
e['1+1']
# rule: code-execution
