# Methods of texts: split, join, translate, partition, format, encode, casefold, and the str accessor.
symbols = '1101, 2317 ,2330;2454'.replace(';', ',').split(',')
symbols = [s.strip() for s in symbols if s.strip().isdigit()]
table = str.maketrans({'a': '1', 'b': None})
print('aXb'.translate(table), 'price:收盤價'.partition(':')[2], 'x-y-z'.rsplit('-', 1), 'Title case'.title(), 'abc'.center(9, '*'), 'ß'.casefold())
print('收盤價'.encode('utf-8').decode('utf8'), 'tab\tend'.expandtabs(4), 'line1\nline2'.splitlines(), 'prefix_x'.removeprefix('prefix_'), 'ab' * 2, 'a' in 'abc')
print(', '.join(map(str, range(3))), 'abc'[::-1], 'x'.zfill(3), 'eval'.upper(), 'a,b'.count(','), ''.join(sorted('cab')), ord('a'), chr(97), '\N{BULLET}', r'\d', b'bytes'.hex())
names = pd.Series(['Foo Inc', 'bar ltd', None])
print(names.str.lower().str.contains('inc', na=False).tolist(), names.str.len().tolist(), names.str.split(' ', expand=True).shape, names.str.cat(sep='|'), names.str.pad(10).str.slice(0, 3).tolist(), names.str.get(0).tolist())
close = data.get('price:收盤價')
position = close[[s for s in symbols if s in close.columns]].rank(axis=1, pct=True) > 0.5
sim(position, resample='M')
