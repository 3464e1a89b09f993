# Own apply of result.
close = data.get('price:收盤價')
class Rule:
    def apply(self, df):
        return df > 10
def make():
    return Rule()
print(make().apply(close).shape)
sim(close > close.rolling(20).mean())
