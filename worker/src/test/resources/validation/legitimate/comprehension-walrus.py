# Walrus in comprehensions, conditions and while; nested comprehensions with conditions.
close = data.get('price:收盤價')
stats = {c: m for c in close.columns if (m := close[c].pct_change().mean()) > -1}
matrix = [[close.iloc[i, j] for j in range(min(3, close.shape[1]))] for i in range(-3, 0)]
flat = [v for row in matrix for v in row if v == v]
if (n := len(flat)) > 2 and (avg := sum(flat) / n):
    print(f'{n=} {avg=:.2f}')
queue = list(range(5))
while (item := queue.pop() if queue else None) is not None:
    if not item % 2: continue
    print(item, end=' ')
pairs = {(a, b) for a in 'xy' for b in 'yz' if a != b}
lookup = {**stats, **{k: 0.0 for k in ('missing',)}}
first, *middle, last = sorted(lookup, key=lookup.get)
print(any((hit := s).startswith('2') for s in map(str, close.columns)), hit, len(pairs), first, last, len(middle))
position = close[[c for c in close.columns if c in stats]] > avg / 100
sim(position, resample='M')
