# Types by name, compared, selected and tested; texts of digits that are no types.
frame = pd.DataFrame({'code': ['2330', '1101'], 'price': [600.0, 40.0], 'n': [1, 2]})
floats = frame.dtypes == 'float64'
names = frame.columns[frame.dtypes.isin(['float64', 'int64'])]
numbers = frame.select_dtypes(include=['number']).astype('float32')
texts = [c for c in frame.columns if frame[c].dtype == 'object' or frame[c].dtype == object]
numeric = [c for c in frame.columns if pd.api.types.is_numeric_dtype(frame[c])]
summary = frame.describe(include='all')
mine = frame[frame['code'] == '2330']
other = frame[frame['code'].isin(['1101', '2317'])]
big = frame['price'].astype('>f8').astype('Float64').astype('string[python]')
pair = np.dtype('i4, f8')
text = np.array(['a'], dtype='U10')
when = pd.Series(['2020-01-01']).astype('datetime64[ns]').dt.tz_localize('Asia/Taipei').astype('datetime64[ns, Asia/Taipei]')
spans = pd.Series(pd.to_timedelta([1], unit='D')).astype('timedelta64[s]')
months = pd.Series(pd.period_range('2020-01', periods=2, freq='M')).astype('period[M]')
kinds = frame.astype({'code': 'category', 'n': 'Int64'})
rng = np.random.default_rng(7)
draws = rng.random(10), rng.integers(0, 5, 10), np.sum(np.ones(3), 0), np.ones((2, 2)).cumsum(1)
square = np.vectorize(lambda v: v * v, otypes=[float])(np.arange(3.0))
common = np.result_type(np.float32, 'int64'), np.can_cast('i4', 'f8'), np.issubdtype(frame['n'].dtype, np.integer)
close = data.get('price:收盤價')
position = close > close.rolling(20).mean()
