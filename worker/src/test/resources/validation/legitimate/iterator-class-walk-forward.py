# A class with __iter__ and __next__ that walks forward; slices objects are built with slice().
class WalkForward:
    def __init__(self, index, train, test):
        self.index, self.train, self.test = index, train, test
        self._at = 0

    def __iter__(self):
        self._at = 0
        return self

    def __next__(self):
        if self._at + self.train + self.test > len(self.index):
            raise StopIteration
        a = slice(self._at, self._at + self.train)
        b = slice(a.stop, a.stop + self.test)
        self._at += self.test
        return self.index[a], self.index[b]

    def __len__(self):
        return max(0, (len(self.index) - self.train) // self.test)

    def __reversed__(self):
        return reversed(list(self))

close = data.get('price:收盤價')
folds = WalkForward(close.index, 20, 10)
position = pd.DataFrame(False, index=close.index, columns=close.columns)
for number, (train, test) in enumerate(folds, start=1):
    sharpe = close.loc[train].pct_change().pipe(lambda r: r.mean() / r.std())
    position.loc[test, sharpe.nlargest(2).index] = True
    print(f'fold {number}/{len(folds)}: {train[0]:%m-%d}..{test[-1]:%m-%d}')
assert next(iter(reversed(folds)))
sim(position, resample='W')
