def f(p):
    return open(p)
# rule: file-path
