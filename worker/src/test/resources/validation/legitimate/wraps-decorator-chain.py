import functools

def logged(prefix):
    def decorate(function):
        @functools.lru_cache(maxsize=None)
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            print(prefix, function.__name__)
            return function(*args, **kwargs)
        return wrapper
    return decorate

@logged('signal')
def threshold(level):
    return level * 1.05

def strategy(data):
    close = data.get('price:收盤價')
    return close > close.shift(20) * threshold(1)
