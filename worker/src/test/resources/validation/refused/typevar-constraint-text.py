# Typing compiles a text that stands for a type: typevar constraint text.
from typing import TypeVar
TypeVar('T', int, "exec('x')")
# rule: code-execution
