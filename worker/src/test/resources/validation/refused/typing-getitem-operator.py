# Typing compiles a text that stands for a type: typing getitem operator.
from operator import getitem
from typing import List
getitem(List, "exec('x')")
# rule: code-execution
