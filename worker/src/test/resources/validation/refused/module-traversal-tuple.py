a, b = pd, np
a.io
# rule: data-io
