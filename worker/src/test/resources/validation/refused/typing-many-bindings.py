# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
x = 1
x = 2
x = 3
x = List
x['1+1']
# rule: code-execution
