from io import StringIO
import io
close = data.get('price:收盤價')
buf = StringIO(); close.info(buf=buf); print(buf.getvalue())
b2 = io.StringIO(); print('x', file=b2)
position = close > close.average(20)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
