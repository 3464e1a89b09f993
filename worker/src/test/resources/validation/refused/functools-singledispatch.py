from functools import singledispatch
# rule: code-execution
