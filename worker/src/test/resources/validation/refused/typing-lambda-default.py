# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
f = lambda x=List: x['1+1']
f()
# rule: code-execution
