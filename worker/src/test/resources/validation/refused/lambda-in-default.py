def f(a=(lambda: eval)):
    return a()('1')
# rule: code-execution
