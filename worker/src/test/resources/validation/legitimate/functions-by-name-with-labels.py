# Functions of numpy in dictionaries and lists, beside labels that are put together.
import functools

close = data.get('price:收盤價')
STATS = {'mean': np.mean, 'std': np.std, 'sum': np.sum, 'last': lambda x: x[-1]}


def timed(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        result = fn(*args, **kwargs)
        print(f'{fn.__name__}: {len(result)}')
        return result
    return wrapper


@timed
def features(frame, n):
    return pd.DataFrame({f'{name}{n}': fn(frame.to_numpy(), 1) for name, fn in STATS.items()})


def reduced(frame, how, axis):
    return how(frame.to_numpy(), axis)


def label(fmt, name, n):
    return fmt(f'{name}-{n}')


table = features(close.tail(30), 30)
both = close.agg([np.mean, np.std])
by = close.apply(np.mean, axis=1)
totals = [f(close.to_numpy()) for f in (np.nanmean, np.nanstd)]
print(table.columns.tolist(), both.shape, by.shape, totals, reduced(close, np.max, 0).shape)
print(label(str.upper, 'momentum', 20), label(lambda t: t, 'value', 5))
position = close > close.rolling(20).mean()
