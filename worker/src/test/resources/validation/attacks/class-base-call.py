class A(eval('object')):
    pass
# rule: code-execution
