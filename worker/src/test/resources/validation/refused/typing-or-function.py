# Typing compiles a text that stands for a type: typing or function.
from operator import or_
from typing import Optional
or_(Optional[int], "exec('x')")
# rule: code-execution
