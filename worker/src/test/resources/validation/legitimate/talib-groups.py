import talib
for g, fns in talib.get_function_groups().items(): print(g, len(fns))
print(len(talib.get_functions()), talib.__version__)
close = data.get('price:收盤價')
position = close > close.average(20)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
