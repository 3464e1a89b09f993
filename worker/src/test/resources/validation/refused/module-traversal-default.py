def f(m=pd):
    return m.io
# rule: data-io
