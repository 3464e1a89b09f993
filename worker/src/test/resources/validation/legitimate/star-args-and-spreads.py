# Star arguments, keyword-only and positional-only parameters, spreads of lists and dictionaries into calls.
def blend(frame, /, *weights, normalize=True, **named):
    parts = [frame.pct_change(i + 1) * w for i, w in enumerate(weights)]
    parts += [frame.pct_change(int(k[1:])) * w for k, w in named.items()]
    total = sum(parts)
    return total.rank(axis=1, pct=True) if normalize else total

def options(**kw):
    return {'resample': 'M', **kw}

close = data.get('price:收盤價')
weights, named = [0.5, 0.3], {'n10': 0.2}
score = blend(close, *weights, normalize=True, **named)
head, *rest = [*weights, *named.values()]
(a, b), c = (1, 2), 3
matrix = list(zip(*[(1, 2), (3, 4)]))
print(head, rest, a, b, c, matrix, *range(3), sep=', ')
config = dict(fee_ratio=fee_ratio, tax_ratio=tax_ratio, **options(position_limit=0.5))
position = score > 0.7
report = sim(position, **config)
