class A:
    pass
setattr(A, '__getattr__', len)
# rule: dunder-name
