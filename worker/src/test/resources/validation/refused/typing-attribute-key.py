# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
class A: k = '1+1'
List[A.k]
# rule: code-execution
