# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import NamedTuple
NamedTuple('X', **{'a': '1+1'})
# rule: code-execution
