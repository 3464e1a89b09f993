# Compile makes code of a text, in a function that map calls.
list(map(lambda v: compile('1', 'x', 'eval'), [1]))
# rule: code-execution
