from typing import cast, List, Any
close = data.get('price:收盤價')
x = cast(pd.DataFrame, close.rolling(20).mean())
names = cast(List[str], list(close.columns))
y = cast('pd.DataFrame', close)
position = close > x
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
