# DataFrame.from_dict, from_records, to_dict, to_records, to_numpy, values and json_normalize.
rows = [{'symbol': '2330', 'w': {'a': 1, 'b': 2}}, {'symbol': '2317', 'w': {'a': 3}}]
flat = pd.json_normalize(rows, sep='_')
d = pd.DataFrame.from_dict({'r1': [1, 2], 'r2': [3, 4]}, orient='index', columns=['x', 'y'])
rec = pd.DataFrame.from_records([(1, 'a'), (2, 'b')], columns=['n', 's'])
arr = d.to_numpy(dtype=float)
as_dict = d.to_dict(orient='index')
as_rec = rec.to_records(index=False)
s = pd.Series({'a': 1.0, 'b': np.nan}, name='s', dtype='float64')
idx = pd.Index(['a', 'b', 'c'], name='k')
new = s.reindex(idx, fill_value=0).to_frame().T
print(flat.columns.tolist(), arr.sum(), as_dict, as_rec[0], new.to_dict('list'), d.astype({'x': 'int32'}).dtypes.astype(str).tolist(), d.convert_dtypes().dtypes.iloc[0], pd.DataFrame(np.eye(2)).values.trace())
close = data.get('price:收盤價')
position = pd.DataFrame(close.values > 20, index=close.index, columns=close.columns, dtype=bool)
sim(position, resample='M')
