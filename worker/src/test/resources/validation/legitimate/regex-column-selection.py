# re.compile is not compile; named groups, sub with a function, column filter by regular expression.
import re
PATTERN = re.compile(r'^(?P<kind>[a-z]+):(?P<name>\w+)$', re.IGNORECASE | re.UNICODE)
keys = ['price:收盤價', 'etl:adj_close', 'bad key']
for key in keys:
    if (m := PATTERN.match(key)):
        print(m.group('kind'), m['name'], m.groupdict(), m.span())
close = data.get(keys[0])
renamed = close.rename(columns=lambda c: re.sub(r'\d+', lambda m: m.group(0).zfill(6), str(c)))
four = close.filter(regex=r'^\d{4}$')
starts = close.loc[:, close.columns.str.startswith('2')]
numbers = [int(x) for x in re.findall(r'\d+', 'ma5 ma20 ma60')]
parts = re.split(r'[\s,;]+', 'a, b;c')
extracted = pd.Series(['AAA-12', 'B-3']).str.extract(r'(?P<letters>[A-Z]+)-(?P<digits>\d+)', expand=True)
cleaned = pd.Series(['1,234', '5']).str.replace(',', '', regex=False).astype(int)
print(renamed.columns[0], four.shape, starts.shape, numbers, parts, extracted, cleaned.sum(), re.escape('a.b'), bool(re.fullmatch('a+', 'aa')))
position = close.average(numbers[0]) > close.average(numbers[1])
sim(position, resample='M')
