# Own transform in dictionary.
close = data.get('price:收盤價')
class Model:
    def transform(self, X):
        return X
models = {'a': Model()}
print(models['a'].transform(close).shape)
sim(close > close.rolling(20).mean())
