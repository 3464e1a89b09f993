# Filters combined with & and | through methods of a base class; isinstance, NotImplemented and super().
class Filter:
    def mask(self, close):
        raise NotImplementedError
    def __and__(self, other):
        return And(self, other) if isinstance(other, Filter) else NotImplemented
    def __or__(self, other):
        return Or(self, other)
    def __invert__(self):
        return Not(self)
    def __repr__(self):
        return type(self).__name__
class Both(Filter):
    def __init__(self, left, right):
        self.left, self.right = left, right
    def __repr__(self):
        return f'{super().__repr__()}({self.left!r}, {self.right!r})'
class And(Both):
    def mask(self, close):
        return self.left.mask(close) & self.right.mask(close)
class Or(Both):
    def mask(self, close):
        return self.left.mask(close) | self.right.mask(close)
class Not(Filter):
    def __init__(self, inner):
        self.inner = inner
    def mask(self, close):
        return ~self.inner.mask(close)
class Above(Filter):
    def __init__(self, n=5):
        self.n = n
    def mask(self, close):
        return close > close.rolling(self.n).mean()
class Price(Filter):
    def __init__(self, low=0, high=float('inf')):
        self.low, self.high = low, high
    def mask(self, close):
        return close.ge(self.low) & close.le(self.high)
rule = Above(5) & ~Price(high=15) | Above(20)
print(rule)
position = rule.mask(data.get('price:收盤價'))
sim(position, resample='M')
