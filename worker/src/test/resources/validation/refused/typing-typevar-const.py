# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import TypeVar
TypeVar('T', *['1+1', '2'])
# rule: code-execution
