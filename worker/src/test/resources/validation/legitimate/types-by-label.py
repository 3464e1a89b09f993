# Types of columns looked up by label.
close = data.get('price:收盤價')
print(close.dtypes['2330'], close.dtypes.get('2330'), close.dtypes.loc['2330'])
sim(close > close.rolling(20).mean())
