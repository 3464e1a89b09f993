# property with setter and deleter, classmethod constructor, staticmethod helper, class attribute counter.
class Allocation:
    count = 0
    _registry: dict = {}

    def __init__(self, name, weight=0.0):
        self.name = name
        self._weight = weight
        type(self).count += 1
        Allocation._registry[name] = self

    @property
    def weight(self):
        return self._weight

    @weight.setter
    def weight(self, value):
        if not 0 <= value <= 1:
            raise ValueError('weight must be between 0 and 1')
        self._weight = self.clamp(value)

    @weight.deleter
    def weight(self):
        self._weight = 0.0

    @classmethod
    def equal(cls, names):
        return [cls(n, 1 / len(names)) for n in names]

    @staticmethod
    def clamp(x, lo=0.0, hi=1.0):
        return max(lo, min(hi, x))

class Capped(Allocation):
    cap = 0.3

    def __init__(self, name, weight=0.0):
        super().__init__(name, min(weight, self.cap))

    @Allocation.weight.getter
    def weight(self):
        return min(self._weight, self.cap)

close = data.get('price:收盤價')
items = Capped.equal(list(close.columns))
items[0].weight = 0.2
try:
    items[1].weight = 5
except ValueError as e:
    print('refused:', e)
weights = pd.Series({i.name: i.weight for i in items})
print(Allocation.count, len(Allocation._registry), weights.sum())
position = (close > close.average(20)).astype(float) * weights
sim(position, resample='M')
