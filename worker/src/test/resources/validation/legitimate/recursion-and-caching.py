# Recursion with a dictionary as memo, cache decorator, and a class that memoizes with __missing__.
from functools import cache
class Memo(dict):
    def __init__(self, make):
        super().__init__()
        self.make = make

    def __missing__(self, key):
        value = self[key] = self.make(key)
        return value

@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item

close = data.get('price:收盤價')
averages = Memo(lambda n: close.rolling(n).mean())
windows = sorted({fib(n) for n in range(4, 8)})
aligned = all_true = None
for fast, slow in zip(windows, windows[1:]):
    step = averages[fast] > averages[slow]
    aligned = step if aligned is None else aligned & step
print(list(flatten([1, [2, (3, [4])]])), windows, len(averages), fib.cache_info().currsize)
fib.cache_clear()
position = aligned
sim(position, resample='M')
