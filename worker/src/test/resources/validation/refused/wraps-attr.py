# A way around what is refused directly: wraps attr.
from functools import wraps
w = wraps(eval)
# rule: code-execution
