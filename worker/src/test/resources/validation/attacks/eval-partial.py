from functools import partial
partial(eval, '1')()
# rule: code-execution
