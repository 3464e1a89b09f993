# Reaches eval as the result of or.
(None or eval)('1')
# rule: code-execution
