# Typing compiles a text that stands for a type: forward ref union operator.
from typing import Optional
Optional[int] | "__import__('os').system('id')"
# rule: code-execution
