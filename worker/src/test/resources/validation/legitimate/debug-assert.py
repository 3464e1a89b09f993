DEBUG = False
if __debug__: DEBUG = True
close = data.get('price:收盤價')
assert isinstance(close, pd.DataFrame) and not close.empty, f'got {type(close)!r}'
position = close > close.average(20)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
