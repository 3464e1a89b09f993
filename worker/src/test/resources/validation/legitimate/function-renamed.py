# Function renamed.
close = data.get('price:收盤價')
def f(name):
    def g(s):
        return s.mean()
    g.__name__ = name
    return g
print(f('a').__name__)
sim(close > close.rolling(20).mean())
