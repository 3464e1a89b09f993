def f(t):
    return map(t.format, [1])
# rule: restricted-reference
