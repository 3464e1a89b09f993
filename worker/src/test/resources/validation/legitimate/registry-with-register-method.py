# A registry class whose method is called register, used as decorator; ABC.register is something else.
class Registry:
    def __init__(self):
        self._items = {}
    def register(self, name=None, *, weight=1.0):
        def deco(fn):
            self._items[name or fn.__name__] = (fn, weight)
            return fn
        return deco
    def __getitem__(self, name):
        return self._items[name][0]
    def __iter__(self):
        return iter(self._items.items())
    def __len__(self):
        return len(self._items)

factors = Registry()
@factors.register('mom', weight=0.7)
def momentum(close):
    return close.pct_change(10)
@factors.register()
def value(close):
    return -close

close = data.get('price:收盤價')
score = sum(w * fn(close).rank(axis=1, pct=True) for name, (fn, w) in factors)
print(len(factors), [name for name, _ in factors], factors['mom'].__name__)
position = score.is_largest(2) if hasattr(score, 'is_largest') else score.rank(axis=1) <= 2
sim(position, resample='M')
