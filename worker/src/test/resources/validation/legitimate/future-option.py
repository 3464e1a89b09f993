pd.set_option('future.no_silent_downcasting', True)
close = data.get('price:收盤價')
position = close.shift().fillna(False).astype(bool) & (close > close.average(20))
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
