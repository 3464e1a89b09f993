# Reaches eval through a walrus.
(e := eval)('1')
# rule: code-execution
