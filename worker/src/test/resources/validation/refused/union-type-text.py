# Typing compiles a text that stands for a type: union type text.
from typing import Union
Union["exec('x')", None]
# rule: code-execution
