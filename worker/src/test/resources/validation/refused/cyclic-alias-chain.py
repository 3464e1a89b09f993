a = pd
b = a
a = c = b
c.io
# rule: data-io
