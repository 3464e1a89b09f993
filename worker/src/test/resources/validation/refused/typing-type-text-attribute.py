# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
from typing import List
List['x'.y.z if 0 else '(lambda: 1)()']
# rule: attribute-not-allowed
