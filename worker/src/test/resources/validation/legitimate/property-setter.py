class Portfolio:
    __slots__ = ('_weights', 'name')
    def __init__(self, name='p'):
        self._weights = {}
        self.name = name
    @property
    def weights(self):
        return dict(self._weights)
    @weights.setter
    def weights(self, value):
        total = sum(value.values())
        self._weights = {k: v / total for k, v in value.items()}
    def __len__(self):
        return len(self._weights)
    def __getitem__(self, key):
        return self._weights[key]
    def __contains__(self, key):
        return key in self._weights
    def __iter__(self):
        return iter(self._weights.items())
    def __eq__(self, other):
        return isinstance(other, Portfolio) and self._weights == other._weights
    def __hash__(self):
        return hash(self.name)
    def __add__(self, other):
        p = Portfolio(self.name + other.name)
        p.weights = {**self._weights, **other._weights}
        return p
    def __str__(self):
        return f'Portfolio({self.name}, {len(self)})'
    def __bool__(self):
        return bool(self._weights)
    def __lt__(self, other):
        return len(self) < len(other)
p = Portfolio()
p.weights = {'2330': 2, '2317': 1}
q = Portfolio('q')
q.weights = {'1101': 1}
print(p + q, p['2330'], '2330' in p, sorted([p, q]), [w for _, w in p])
