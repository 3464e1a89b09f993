# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import TypeVar
from functools import partial
partial(TypeVar, 'T')('1+1', '1')
# rule: code-execution
