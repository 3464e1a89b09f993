# Compile makes code of a text, in a dictionary.
x = {'a': compile('1', 'x', 'eval')}
# rule: code-execution
