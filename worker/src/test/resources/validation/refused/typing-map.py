# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
import operator
list(map(operator.or_, [List[int]], ['1+1']))
# rule: code-execution
