import re
PATTERN = re.compile(r'^(\d{4})([A-Z]?)$')
close = data.get('price:收盤價')
stocks = [c for c in close.columns if PATTERN.match(c)]
etf = [c for c in close.columns if re.match(r'00\d{2}', c)]
print(re.sub(r'\s+', ' ', 'a  b'), re.findall(r'\d+', 'a1b22'), re.split(r'[,;]', 'a,b;c'))
m = PATTERN.search('2330')
if m is not None:
    print(m.group(1), m.groups(), m.start(), m.span())
print(re.sub(r'\d', lambda x: str(int(x.group()) + 1), 'a1'))
position = close[stocks] > close[stocks].average(20)
sim(position, resample='M')
