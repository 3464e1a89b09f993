def f(m):
    return m.io
f(pd)
# rule: module-as-value
