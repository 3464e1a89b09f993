import talib
close = data.get('price:收盤價')
out = {}
for name in ['RSI', 'MOM', 'ROC']:
    fn = getattr(talib, name)
    out[name] = close.apply(lambda s: fn(s, timeperiod=14))
position = (out['RSI'] > 55) & (out['MOM'] > 0) & (out['ROC'] > 0)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
