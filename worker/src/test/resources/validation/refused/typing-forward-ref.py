from typing import ForwardRef
# rule: code-execution
