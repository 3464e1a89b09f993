WINDOW = 20
_cache = {}
def set_window(n):
    global WINDOW
    WINDOW = n
def close():
    if 'close' not in _cache:
        _cache['close'] = data.get('price:收盤價')
    return _cache['close']
set_window(60)
sim(close() > close().average(WINDOW), resample='M')
__version__ = '1.0'
__all__ = ['set_window']
