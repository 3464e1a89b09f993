from typing import Any
def as_frame(value: Any) -> pd.DataFrame:
    if isinstance(value, pd.DataFrame):
        return value
    if isinstance(value, (pd.Series, np.ndarray)):
        return pd.DataFrame(value)
    if isinstance(value, (list, tuple)) and value and all(isinstance(v, (int, float)) for v in value):
        return pd.DataFrame({'v': value})
    if callable(value):
        return as_frame(value())
    if hasattr(value, 'to_frame'):
        return value.to_frame()
    window = getattr(value, 'window', 20)
    raise TypeError(f'cannot convert {type(value).__name__} ({window})')
print(as_frame([1, 2]).shape, type(1) is int, type('a') == str, isinstance(np.float64(1), float))
print(pd.api.types.is_numeric_dtype(as_frame([1]).dtypes.iloc[0]))
