# Old style % formatting with tuples and mappings, str.join, ljust, and templates in a list.
close = data.get('price:收盤價')
row = '%-8s %10.2f %+6.1f%%'
for symbol in close.columns[:3]:
    print(row % (symbol, close[symbol].iloc[-1], (close[symbol].iloc[-1] / close[symbol].iloc[0] - 1) * 100))
print('%(n)d symbols, %(d)s' % {'n': close.shape[1], 'd': close.index[-1].date()})
templates = ['{:.2f}', '{:,}', '{:>10}', '{:%Y-%m}']
values = [1.234, 1000, 'x', close.index[0]]
print([t.format(v) for t, v in zip(templates, values)])
fmt = '{0:>{width}} {1:.{digits}f}'.format
print(fmt('a', 1.2345, width=5, digits=2), 'a'.ljust(5, '.') + 'b'.rjust(5), ('=' * 20).center(30))
styles = {'pct': '{:.1%}', 'num': '{:.3f}'}
for key, style in styles.items():
    print(key, style.format(0.123))
print({k: v.format(1.5) for k, v in styles.items()}, '{a[0]} {b[k]}'.format(a=[1], b={'k': 2}))
position = close > close.average(4)
sim(position, resample='M')
