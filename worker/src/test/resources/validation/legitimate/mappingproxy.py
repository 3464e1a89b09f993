from types import MappingProxyType
DEFAULTS = MappingProxyType({'n': 20, 'k': 2})
close = data.get('price:收盤價')
mid = close.rolling(DEFAULTS['n']).mean()
sd = close.rolling(DEFAULTS['n']).std()
position = close > mid + DEFAULTS['k'] * sd
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
