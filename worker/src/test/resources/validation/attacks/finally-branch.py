try:
    pass
finally:
    eval('1')
# rule: code-execution
