def f(t):
    return t.format(1)
# rule: format-string
