# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
from contextlib import nullcontext
with nullcontext(List) as t:
    t['1+1']
# rule: code-execution
