if 'fee_ratio' not in globals():
    fee_ratio = 0.001425
close = data.get('price:收盤價')
position = close > close.average(20)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
