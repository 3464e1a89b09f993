a = b = c = d = None
a = b
b = c
c = d
d = a
d = pd
e = a
e.io.common
# rule: data-io
