# Compile makes code of a text, in a dictionary comprehension.
x = {0: compile('1', 'x', 'eval') for _ in [0]}
# rule: code-execution
