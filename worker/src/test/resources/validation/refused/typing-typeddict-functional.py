# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import TypedDict
TypedDict('X', {'a': '1+1'})
# rule: restricted-reference
