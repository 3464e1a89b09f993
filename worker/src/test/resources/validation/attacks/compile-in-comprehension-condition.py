# Compile makes code of a text, as the condition of a comprehension.
x = [v for v in range(1) if compile('1', 'x', 'eval')]
# rule: code-execution
