# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
from operator import itemgetter
itemgetter('1+1')(List)
# rule: code-execution
