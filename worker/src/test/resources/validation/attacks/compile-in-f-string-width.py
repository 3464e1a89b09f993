# Compile makes code of a text, in the width of a formatted field.
x = f"{1:{len(str(compile('1', 'x', 'eval')))}}"
# rule: code-execution
