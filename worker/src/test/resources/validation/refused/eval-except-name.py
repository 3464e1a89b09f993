eval = len
try:
    pass
except ValueError as eval:
    pass
eval('1')
# rule: code-execution
