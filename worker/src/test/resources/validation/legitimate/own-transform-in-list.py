# Own transform in list.
close = data.get('price:收盤價')
class Model:
    def transform(self, X):
        return X
for m in [Model(), Model()]:
    print(m.transform(close).shape)
sim(close > close.rolling(20).mean())
