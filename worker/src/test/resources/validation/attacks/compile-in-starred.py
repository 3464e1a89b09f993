# Compile makes code of a text, as a starred argument.
print(*[compile('1', 'x', 'eval')])
# rule: code-execution
