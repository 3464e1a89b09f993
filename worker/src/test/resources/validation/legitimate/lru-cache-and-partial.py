# functools: lru_cache with arguments, partial as method, reduce with an operator; cache_info is read.
from functools import lru_cache, partial, reduce, wraps, cached_property
import operator

@lru_cache(maxsize=None)
def panel(key):
    return data.get(key)

def timed(label=None):
    def decorate(func):
        @wraps(func)
        def wrapper(*args, **kwargs):
            result = func(*args, **kwargs)
            print(label or func.__name__, getattr(result, 'shape', None))
            return result
        return wrapper
    return decorate

class Book:
    @cached_property
    def close(self):
        return panel('price:收盤價')

    @timed('momentum')
    def momentum(self, n):
        return self.close / self.close.shift(n) - 1

def weighted(frame, weight, power=1):
    return (frame.rank(axis=1, pct=True) ** power) * weight

book = Book()
light, heavy = partial(weighted, weight=0.3), partial(weighted, weight=0.7, power=2)
parts = [light(book.momentum(5)), heavy(book.momentum(20))]
score = reduce(operator.add, parts)
mask = reduce(lambda a, b: a & b, [p > p.mean(axis=1).mean() for p in parts])
print(panel.cache_info().hits)
position = score.is_largest(5) & mask
sim(position, resample='M')
