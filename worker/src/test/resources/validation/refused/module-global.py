def f():
    global m
    m = pd
f()
m.io
# rule: data-io
