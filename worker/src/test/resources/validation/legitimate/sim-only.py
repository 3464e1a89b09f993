close = data.get('price:收盤價')
position = close > close.rolling(60).mean()
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio, upload=False)
