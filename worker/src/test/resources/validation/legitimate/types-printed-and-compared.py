# Types of columns read, compared, listed and printed, beside labels that are put together.
close = data.get('price:收盤價')
frame = pd.DataFrame({f'ma{n}': close.iloc[:, 0].rolling(n).mean() for n in (5, 20)})
frame['code'] = '2330'
for column, kind in frame.dtypes.items():
    print(f'{column}: {kind}')
    if kind == 'object' or kind == np.float64:
        print(column, kind.name, str(kind), kind.kind)
kinds = {column: str(frame[column].dtype) for column in frame.columns}
print(kinds, list(frame.dtypes), frame.dtypes.value_counts(), {c: frame[c].dtype for c in frame})
same = [c for c in frame.columns if frame[c].dtype == close.iloc[:, 0].dtype]
numeric = [c for c in frame.columns if np.issubdtype(frame[c].dtype, np.number)]
floats = frame.columns[frame.dtypes == float]
names = frame.dtypes.apply(lambda kind: kind.name)
mixed = frame.dtypes.astype(str).unique()
cell = close.to_numpy().dtype
zeros = np.zeros(close.shape, dtype=cell)
print(f'{len(same)}_{len(numeric)}', floats, names, mixed, zeros.dtype, frame.dtypes.to_dict())
position = close > close.rolling(20).mean()
