# Typing compiles a text that stands for a type: forward ref compile.
from typing import List
List["__import__('os').system('id')"]
# rule: code-execution
