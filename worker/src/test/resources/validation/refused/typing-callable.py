# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import Callable
Callable[['1+1'], int]
# rule: code-execution
