# Reaches eval in an assertion.
assert eval('1')
# rule: code-execution
