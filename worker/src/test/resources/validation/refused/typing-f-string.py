# Typing compiles a text that stands for a type: typing f string.
from typing import List
n = 'x'
List[f"exec({n!r})"]
# rule: code-execution
