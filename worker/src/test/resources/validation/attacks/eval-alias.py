# Reaches eval under a second name.
e = eval
e('1')
# rule: code-execution
