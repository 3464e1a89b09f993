# Own apply in loop.
close = data.get('price:收盤價')
class Rule:
    def apply(self, df):
        return df > 10
for r in [Rule(), Rule()]:
    print(r.apply(close).shape)
sim(close > close.rolling(20).mean())
