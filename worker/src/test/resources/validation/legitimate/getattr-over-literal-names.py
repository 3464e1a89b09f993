# getattr with names that come from a literal tuple in a loop.
class Params:
    fast = 5
    slow = 20

    def __init__(self, **kw):
        for key, value in kw.items():
            if key in ('fast', 'slow'):
                self.__setitem(key, value)

    def __setitem(self, key, value):
        if key == 'fast':
            self.fast = value
        else:
            self.slow = value

p = Params(fast=3)
for name in ('fast', 'slow'):
    print(name, getattr(p, name))
close = data.get('price:收盤價')
for stat in ['mean', 'std', 'max']:
    print(stat, getattr(close, stat)().round(2).tolist())
summary = {m: getattr(close.iloc[:, 0], m)() for m in ('min', 'median')}
position = close.average(p.fast) > close.average(p.slow)
sim(position, resample='M')
