import traceback
try:
    close = data.get('price:收盤價')
    position = close > close.average(20)
except Exception as e:
    print(traceback.format_exc())
    traceback.print_exc()
    raise
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
