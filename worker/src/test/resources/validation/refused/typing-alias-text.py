# Typing compiles a text that stands for a type: typing alias text.
from typing import Optional as O
P = O
P["exec('x')"]
# rule: code-execution
