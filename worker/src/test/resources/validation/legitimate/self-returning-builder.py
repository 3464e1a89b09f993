# A builder whose methods are called like those of pandas: filter, apply, agg, transform, query-free.
class Screener:
    def __init__(self, frame):
        self.frame = frame
        self.steps = []

    def filter(self, condition, name=''):
        self.frame = self.frame.where(condition)
        self.steps.append(('filter', name))
        return self

    def apply(self, function):
        self.frame = function(self.frame)
        self.steps.append(('apply', function.__name__))
        return self

    def transform(self, name):
        self.steps.append(('transform', name))
        return self

    def rank(self):
        self.frame = self.frame.rank(axis=1, pct=True)
        return self

    def build(self, threshold=0.5):
        return self.frame > threshold

def smooth(frame):
    return frame.ewm(span=3).mean()

close = data.get('price:收盤價')
screener = Screener(close)
position = screener.filter(close > 10, 'price').apply(smooth).rank().build()
other = Screener(close).filter(close > 0).transform('anything').build(10)
print(screener.steps)
sim(position, resample='M')
