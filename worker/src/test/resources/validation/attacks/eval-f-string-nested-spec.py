# Reaches eval in the format specification of an f-string.
x = f"{1:{eval('1')}}"
# rule: code-execution
