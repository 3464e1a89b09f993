# dtype as parameters and variables; astype with types in variables.
FLOAT = np.float32
def to(frame, dtype='float64'):
    return frame.astype(dtype)

def zeros(n, kind=float):
    return np.zeros(n, dtype=kind)

close = data.get('price:收盤價')
small = close.astype(FLOAT)
wide = to(small).astype({c: 'float64' for c in close.columns})
mask = (close > 20).astype(int).astype('int8').astype(bool)
arr = np.array(close, dtype=FLOAT).astype(np.float64)
cats = pd.Series(['a', 'b', 'a'], dtype='category')
when = pd.Series(['2024-01-01']).astype('datetime64[ns]')
strings = close.columns.astype(str)
casts = {name: close.iloc[:, 0].astype(t).iloc[0] for name, t in {'i': int, 'f': float, 's': str}.items()}
print(zeros(3), zeros(2, int), arr.dtype, cats.dtype, when.dt.year.iloc[0], strings[0], casts, to(close, 'float32').dtypes.iloc[0], np.dtype('float32').itemsize, np.finfo(np.float64).eps, np.iinfo('int32').max)
for kind in (np.int32, 'int64', float):
    small.fillna(0).astype(kind)
position = mask
sim(position, resample='M')
