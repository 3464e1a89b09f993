# Reaches eval through a context manager.
from contextlib import nullcontext
with nullcontext(eval) as f:
    f('1')
# rule: code-execution
