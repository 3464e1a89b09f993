# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
for k in ['1+1']: List[k]
# rule: code-execution
