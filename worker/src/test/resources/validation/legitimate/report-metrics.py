# The report: get_stats, metrics, attributes and items; numbers formatted afterwards.
close = data.get('price:收盤價')
position = close > close.average(5)
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio, name='ma5', upload=False)
stats = report.get_stats()
for key in ('daily_sharpe', 'max_drawdown'):
    value = stats.get(key)
    print(f'{key:<15} {value:.2%}' if value is not None else f'{key}: n/a')
best, best_window = -np.inf, None
for window in (5, 10, 20):
    r = sim(close > close.average(window), resample='M', upload=False)
    sharpe = r.get_stats()['daily_sharpe']
    if sharpe > best:
        best, best_window = sharpe, window
trades = report.get_trades()
print(best, best_window, len(trades), trades['return'].mean())
assert best_window in {5, 10, 20}
position = close > close.average(best_window)
report = sim(position, resample='M')
