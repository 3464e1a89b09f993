# Decorator names function.
import time
def timer(label='step'):
    def deco(fn):
        def inner(*a, **k):
            t = time.perf_counter()
            try:
                return fn(*a, **k)
            finally:
                print(f"{label}: {time.perf_counter() - t:.3f}s")
        inner.__name__ = fn.__name__
        inner.__doc__ = fn.__doc__
        return inner
    return deco
@timer('calc')
def calc(c):
    """Calculate."""
    return c > c.rolling(20).mean()
sim(calc(data.get('price:收盤價')))
