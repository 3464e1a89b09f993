# The name strategy is an object with __call__, made by a class with class-level constants.
class _Strategy:
    NAME = 'callable'
    WINDOWS = (5, 10)

    def __init__(self, top=2):
        self.top = top
        self.history = []

    def __call__(self, data):
        close = data.get('price:收盤價')
        score = sum(close / close.rolling(n).mean() for n in self.WINDOWS)
        self.history.append(score.shape)
        return score.rank(axis=1, ascending=False) <= self.top

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.history.clear()

strategy = _Strategy(top=1)
with _Strategy() as other:
    print(other(data).shape, other.NAME)
