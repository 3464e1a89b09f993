# Getattr with a computed name, as the annotation of a result.
def f() -> getattr(pd, 'read_' + 'csv')('/etc/passwd'):
    pass
# rule: data-io
