# Typing compiles a text that stands for a type: forward ref computed.
from typing import List
List['__imp' + "ort__('os')"]
# rule: code-execution
