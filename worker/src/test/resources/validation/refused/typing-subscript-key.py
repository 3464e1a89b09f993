# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
k = ['1+1']
List[k[0]]
# rule: code-execution
