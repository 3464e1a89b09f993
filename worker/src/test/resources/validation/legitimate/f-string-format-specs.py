# f-strings with nested format specifications, !r, = and dates; str.format with positions and names.
from datetime import datetime, timedelta
close = data.get('price:收盤價')
width, digits = 12, 3
value = float(close.iloc[-1].mean())
when = close.index[-1]
print(f'{value:{width}.{digits}f}|{value:>+10,.2f}|{value!r:^20}|{value=:.1f}|{when:%Y-%m-%d}|{len(close):06d}|{0.1234:.2%}')
print('{:<10}|{:>8.2f}|{name!s:^5}'.format('mean', value, name='x'))
print('{symbol:>6}: {price:8.2f}'.format(symbol='2330', price=value))
print('{0[0]} {0[1]}'.format(['a', 'b']), '{d[key]}'.format(d={'key': 1}))
print('%s has %d rows, %.3f, %(x)s' % {'x': 1} if False else '%s %5.2f %%' % ('a', 1.5))
row = '{:>8}' * 3
print(row.format('a', 'b', 'c'), f"{'nested ' + f'{value:.1f}'}", f'{{literal}} {when.strftime("%b")}')
header = ' | '.join(f'{c:^8}' for c in close.columns[:3])
print(header, '-' * len(header), sep='\n', end='\n\n', flush=True)
position = close > close.shift(int(f'{1:d}'))
sim(position, resample='M')
