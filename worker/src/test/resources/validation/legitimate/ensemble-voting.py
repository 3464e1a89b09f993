# A list of (name, function, weight) tuples, unpacked in a loop; functions take keyword arguments from dictionaries.
def momentum(close, *, n=20): return close.pct_change(n)
def reversal(close, *, n=5): return -close.pct_change(n)
def lowvol(close, *, n=20): return -close.pct_change().rolling(n).std()
MODELS = [
    ('momentum', momentum, 0.5, {'n': 10}),
    ('reversal', reversal, 0.2, {}),
    ('lowvol', lowvol, 0.3, dict(n=15)),
]
def strategy(data):
    close = data.get('price:收盤價')
    total, used = 0, []
    for name, model, weight, params in MODELS:
        alpha = model(close, **params)
        ranked = alpha.rank(axis=1, pct=True)
        total = total + weight * ranked
        used.append(f'{name}@{weight:.0%}')
    print(' + '.join(used))
    return total.rank(axis=1, ascending=False) <= 2
position = strategy(data)
sim(position, resample='M')
