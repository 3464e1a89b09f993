# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
class E:
    def __eq__(self, other): return other['1+1']
E() == List
# rule: code-execution
