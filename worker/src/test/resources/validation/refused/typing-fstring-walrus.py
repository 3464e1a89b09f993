# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
f'{(t := List)}'
x = t
y = x
z = y
w = z
v = w
v['1+1']
# rule: code-execution
