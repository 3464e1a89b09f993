# Compile makes code of a text, in an exception handler.
try:
    1 / 0
except ZeroDivisionError:
    compile('1', 'x', 'eval')
# rule: code-execution
