# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
List['' or '1+1']
# rule: code-execution
