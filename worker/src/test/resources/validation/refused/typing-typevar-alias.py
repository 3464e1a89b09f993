# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import TypeVar as V
v = [V]
v[0]('T', bound='1+1')
# rule: code-execution
