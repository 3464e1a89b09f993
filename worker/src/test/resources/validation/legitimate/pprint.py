from pprint import pprint, pformat
close = data.get('price:收盤價')
position = close.pct_change(20).is_largest(10)
position = position.loc[start_date:end_date]
report = sim(position, resample='M')
pprint(report.get_stats()); print(pformat({'a': 1}, indent=2))
