p = pd
q = p
q.io
# rule: data-io
