# Own transform of field.
close = data.get('price:收盤價')
class Scaler:
    def transform(self, X):
        return X
class Model:
    def __init__(self):
        self.scaler = Scaler()
    def run(self, X):
        return self.scaler.transform(X)
print(Model().run(close).shape)
sim(close > close.rolling(20).mean())
