# Reaches eval through partial.
from functools import partial
partial(eval, '1')()
# rule: code-execution
