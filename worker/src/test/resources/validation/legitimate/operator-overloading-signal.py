# A class with many operators; the methods are called by the operators, as frames' are.
class Signal:
    __slots__ = ('frame', 'label')

    def __init__(self, frame, label=''):
        self.frame = frame
        self.label = label

    def __and__(self, other):
        return Signal(self.frame & other.frame, f'({self.label} & {other.label})')

    def __or__(self, other):
        return Signal(self.frame | other.frame, f'({self.label} | {other.label})')

    def __invert__(self):
        return Signal(~self.frame, f'~{self.label}')

    def __len__(self):
        return len(self.frame)

    def __getitem__(self, key):
        return self.frame[key]

    def __contains__(self, symbol):
        return symbol in self.frame.columns

    def __eq__(self, other):
        return isinstance(other, Signal) and self.label == other.label

    def __hash__(self):
        return hash(self.label)

    def __lt__(self, other):
        return self.frame.sum().sum() < other.frame.sum().sum()

    def __repr__(self):
        return f'{type(self).__name__}({self.label!r})'

    def __bool__(self):
        return bool(self.frame.any().any())

    def __call__(self, **options):
        return sim(self.frame, **options)

    def __iter__(self):
        yield from self.frame.columns

close = data.get('price:收盤價')
up = Signal(close > close.average(5), 'up')
strong = Signal(close.pct_change(5) > 0, 'strong')
both = up & ~strong | strong
print(both, len(both), sorted([up, strong])[0], close.columns[0] in both, list(both)[:1], {up: 1}[up], up == strong, bool(up))
position = both.frame
report = both(resample='M')
