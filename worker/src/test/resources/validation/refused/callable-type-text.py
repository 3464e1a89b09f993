# Typing compiles a text that stands for a type: callable type text.
from typing import Callable
Callable[["exec('x')"], int]
# rule: code-execution
