# Eval runs a text, in an assertion.
assert eval('1')
# rule: code-execution
