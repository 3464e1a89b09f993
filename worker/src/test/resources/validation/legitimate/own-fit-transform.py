# Own fit transform.
close = data.get('price:收盤價')
class Scaler:
    def fit(self, X):
        self.mean_ = X.mean()
        return self
    def transform(self, X):
        return X - self.mean_
    def fit_transform(self, X):
        return self.fit(X).transform(X)
print(Scaler().fit_transform(close).shape)
sim(close > close.rolling(20).mean())
