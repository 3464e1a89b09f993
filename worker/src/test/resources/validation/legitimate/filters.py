close = data.get('price:收盤價')
cols = [c for c in close.columns if c.startswith('2')]
a = close.filter(cols)
b = close.filter(regex='^23')
c = close.filter(like='33')
d = close.filter(items=list(cols))
e = list(filter(lambda v: v > 1, [1, 2]))
f = close.filter(close.columns[:5])
g = close.filter(close.columns.intersection(cols))
class Screen:
    def filter(self, frame):
        return frame.dropna(axis=1)
h = Screen().filter(close)
