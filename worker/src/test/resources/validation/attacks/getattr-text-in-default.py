# Getattr with a computed name, as a default.
def f(a=getattr(pd, 'read_' + 'csv')('/etc/passwd')):
    return a
# rule: data-io
