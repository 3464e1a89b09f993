from types import SimpleNamespace

params = SimpleNamespace(short=10, long=50, top=12)
close = data.get('price:收盤價')
sig = close.average(params.short) > close.average(params.long)
position = close.pct_change(params.long)[sig].is_largest(params.top)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
