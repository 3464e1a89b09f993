# Typing compiles a text that stands for a type: typing subscript alias.
from typing import Optional
x = Optional[int]
x | "exec('x')"
# rule: code-execution
