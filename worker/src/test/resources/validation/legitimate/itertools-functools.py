from itertools import product, combinations, chain
from functools import reduce, lru_cache, wraps, partial
import operator
x = reduce(lambda a, b: a & b, [data.get('a') > 1, data.get('b') > 1])
y = reduce(operator.and_, [data.get('a') > 1])
z = sorted([(1, 2)], key=operator.itemgetter(1))

@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
fib.cache_clear()

def timed(f):
    @wraps(f)
    def inner(*args, **kwargs):
        return f(*args, **kwargs)
    return inner

@timed
def g(x):
    return x
