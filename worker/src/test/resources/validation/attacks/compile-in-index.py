# Compile makes code of a text, in a subscript.
x = [0][bool(compile('1', 'x', 'eval')) * 0]
# rule: code-execution
