HOW = {'open': 'first', 'high': 'max', 'low': 'min', 'close': 'last', 'volume': 'sum'}
close = data.get('price:收盤價')
volume = data.get('price:成交股數')
df = pd.DataFrame({'close': close['2330'], 'volume': volume['2330']}); print(df.resample('M').agg({k: v for k, v in HOW.items() if k in df}).tail(2), df.resample('W').agg({c: HOW[c] for c in df.columns}).tail(1))
position = close.rise(5)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
