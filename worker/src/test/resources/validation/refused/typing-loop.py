# Typing compiles a text that stands for a type: typing loop.
from typing import List
for t in ["exec('x')"]:
    List[t]
# rule: code-execution
