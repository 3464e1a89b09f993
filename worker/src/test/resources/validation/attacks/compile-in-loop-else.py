# Compile makes code of a text, in the else of a loop.
for _ in ():
    pass
else:
    compile('1', 'x', 'eval')
# rule: code-execution
