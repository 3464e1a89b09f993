# Typing compiles a text that stands for a type: typing ror.
from typing import Optional
x = "exec('x')"
y = x | Optional[int]
# rule: code-execution
