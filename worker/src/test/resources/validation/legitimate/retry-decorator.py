from functools import wraps
def retry(times=3, exceptions=(Exception,)):
    def decorate(func):
        @wraps(func)
        def inner(*args, **kwargs):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return func(*args, **kwargs)
                except exceptions as error:
                    last = error
                    print(f'attempt {attempt}/{times}: {error}')
            raise RuntimeError('all attempts failed') from last
        return inner
    return decorate
@retry(times=2, exceptions=(KeyError,))
def load(key):
    return data.get(key)
close = load('price:收盤價')
position = close.pct_change(20).is_largest(10)
sim(position, resample='M')
