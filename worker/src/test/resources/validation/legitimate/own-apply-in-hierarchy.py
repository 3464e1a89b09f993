class Rule:
    def __init__(self, how):
        self.how = how

    def apply(self, how, frame):
        return getattr(frame, 'rank')(axis=1) if how == 'rank' else frame

    def run(self, frame):
        return self.apply(self.how, frame)

class Smoothed(Rule):
    def apply(self, how, frame):
        return super().run(frame) if how == 'none' else frame.rolling(5).mean()

    def run(self, frame):
        return self.apply('smooth_' + str(5), frame)

def strategy(data):
    close = data.get('price:收盤價')
    rules = [Rule('rank'), Smoothed('mean')]
    scores = [rule.run(close) for rule in rules]
    return Rule('rank').apply('top_' + str(10), scores[0]).is_largest(10)
