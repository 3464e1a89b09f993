from functools import lru_cache
@lru_cache
def f():
    pass
f.__wrapped__
# rule: dunder-name
