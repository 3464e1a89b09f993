# Typing compiles a text that stands for a type: forward ref typevar.
from typing import TypeVar
TypeVar('T', bound="__import__('os').system('id')")
# rule: code-execution
