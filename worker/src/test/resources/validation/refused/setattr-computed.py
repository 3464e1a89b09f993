class A:
    pass
setattr(A, 'x' + 'y', 1)
# rule: reflection
