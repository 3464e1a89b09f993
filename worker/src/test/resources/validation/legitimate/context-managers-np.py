# np.errstate, warnings.catch_warnings, pd.option_context, suppress and an own context manager in one with.
import warnings
from contextlib import contextmanager, suppress, nullcontext, ExitStack
import time

@contextmanager
def stopwatch(name):
    start = time.perf_counter()
    try:
        yield lambda: time.perf_counter() - start
    finally:
        print(f'{name}: {time.perf_counter() - start:.3f} s')

class Universe:
    def __init__(self, market):
        self.market = market

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        return False

close = data.get('price:收盤價')
with warnings.catch_warnings(), np.errstate(divide='ignore', invalid='ignore'), stopwatch('all') as elapsed:
    warnings.simplefilter('ignore', category=RuntimeWarning)
    ratio = np.log(close / close.shift(1)) / (close - close)
    ratio = ratio.replace([np.inf, -np.inf], np.nan)
with Universe('TSE') as u, suppress(KeyError, ZeroDivisionError):
    print(u.market, 1 / 0)
with pd.option_context('display.max_rows', 5, 'display.precision', 2):
    print(close)
with (nullcontext(3) as n, ExitStack() as stack):
    stack.callback(print, 'bye')
position = close > close.shift(n)
print(elapsed() > 0, ratio.isna().all().all())
sim(position, resample='W')
