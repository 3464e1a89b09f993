# Typing compiles a text that stands for a type: forward ref name.
from typing import Dict
x = "exec('1')"
Dict[str, x]
# rule: code-execution
