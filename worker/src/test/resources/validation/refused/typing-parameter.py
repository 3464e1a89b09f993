# Typing compiles a text that stands for a type: typing parameter.
from typing import List
def f(t):
    return List[t]
f("exec('x')")
# rule: code-execution
