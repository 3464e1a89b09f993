from functools import wraps
def a():
    pass
@wraps(a, assigned=('__globals__',))
def b():
    pass
# rule: reflection
