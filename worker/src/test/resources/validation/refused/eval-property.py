class A:
    x = property(eval)
# rule: code-execution
