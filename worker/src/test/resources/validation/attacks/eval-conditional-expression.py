# Reaches eval as the result of a conditional expression.
(eval if True else len)('1')
# rule: code-execution
