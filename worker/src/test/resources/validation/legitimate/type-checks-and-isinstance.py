# isinstance with tuples and numpy types, type comparisons, callable, NotImplemented and __class__.__name__.
import numbers
from collections.abc import Iterable
def describe(x):
    if isinstance(x, (pd.DataFrame, pd.Series)):
        return f'{type(x).__name__}{x.shape}'
    if isinstance(x, np.ndarray):
        return f'array {x.dtype}'
    if type(x) is bool or x is None:
        return 'flag'
    if isinstance(x, numbers.Real) and not isinstance(x, bool):
        return f'number {x:.2f}'
    if isinstance(x, str):
        return x.upper()
    if isinstance(x, dict):
        return {k: describe(v) for k, v in x.items()}
    if isinstance(x, Iterable):
        return [describe(i) for i in x]
    if callable(x):
        return getattr(x, '__name__', 'function')
    return x.__class__.__name__

close = data.get('price:收盤價')
print(describe([close, close.iloc[0], close.values, True, 1.5, 'a', {'k': (1,)}, len, lambda: 0, pd.NaT, object()]))
print(type(close) == pd.DataFrame, type(1) in (int, float), pd.api.types.is_numeric_dtype(close.dtypes.iloc[0]), pd.isna(np.nan), np.issubdtype(close.values.dtype, np.floating), issubclass(bool, int), isinstance(1, int | float))
position = close > close.average(3)
sim(position, resample='M')
