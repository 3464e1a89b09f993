# Typing compiles a text that stands for a type: annotated type text.
from typing import Annotated
Annotated["exec('x')", 'doc']
# rule: code-execution
