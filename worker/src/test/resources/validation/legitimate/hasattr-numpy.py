close = data.get('price:收盤價')
trapz = np.trapezoid if hasattr(np, 'trapezoid') else np.trapz
area = close.rolling(20).apply(lambda x: trapz(x), raw=True)
position = area.rise(5)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
