# A class pattern that reads another attribute than the list of aggregation names.
class Rules:
    def __init__(self, window):
        self.window = window
        self.hows = ['mean', 'std']


close = data.get('price:收盤價')
rules = Rules(20)
match rules:
    case Rules(window=int(days)):
        rolled = close.rolling(days)
stats = close.stack().groupby(level=0).agg(rules.hows)
position = close > rolled.mean()
