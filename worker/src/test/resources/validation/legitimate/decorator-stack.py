# Decorators with and without arguments on functions and methods, wraps, a retry loop and an argument check.
from functools import wraps
import time

def validate(**types):
    def deco(fn):
        @wraps(fn)
        def inner(*args, **kwargs):
            for key, kind in types.items():
                if key in kwargs and not isinstance(kwargs[key], kind):
                    raise TypeError(f'{key} must be {kind.__name__}')
            return fn(*args, **kwargs)
        return inner
    return deco

def retry(times=3, delay=0, exceptions=(ValueError,)):
    def deco(fn):
        @wraps(fn)
        def inner(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return fn(*args, **kwargs)
                except exceptions as e:
                    print(f'{fn.__name__} attempt {attempt}: {e}')
                    time.sleep(delay)
            raise RuntimeError('gave up')
        return inner
    return deco

calls = {'n': 0}

@retry(times=2)
@validate(window=int)
def signal(close, *, window=5):
    """Docs."""
    calls['n'] += 1
    if calls['n'] == 1:
        raise ValueError('first time')
    return close > close.average(window)

close = data.get('price:收盤價')
position = signal(close, window=5)
try:
    signal(close, window='x')
except (TypeError, RuntimeError) as error:
    print(type(error).__name__, error)
print(signal.__name__, signal.__doc__)
sim(position, resample='M')
