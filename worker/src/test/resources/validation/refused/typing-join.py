# Typing compiles a text that stands for a type: typing join.
from typing import List
List[''.join(['exec(', "'x')"])]
# rule: code-execution
