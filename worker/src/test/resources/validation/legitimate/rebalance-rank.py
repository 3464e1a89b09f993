close = data.get('price:收盤價')
m = close.pct_change(120); lv = -close.pct_change().rolling(60).std()
score = m.rank(axis=1, pct=True) * .6 + lv.rank(axis=1, pct=True, valid=m > 0) * .4
position = score.is_largest(15).rebalance('M'); top = score.quantile_row(.9); ep = position.entry_price('close')
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
