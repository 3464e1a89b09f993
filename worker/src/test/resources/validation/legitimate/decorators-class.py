def register(cls): REG[cls.__name__] = cls; return cls
REG = {}
@register
class A:
    def __call__(self, c): return c.rise(5)
class memo:
    def __init__(self, fn): self.fn, self.cache = fn, {}
    def __call__(self, *a):
        if a not in self.cache: self.cache[a] = self.fn(*a)
        return self.cache[a]
@memo
def ma(n): return data.get('price:收盤價').rolling(n).mean()
close = data.get('price:收盤價')
position = REG['A']()(close) & (close > ma(20))
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
