class Total:
    def __init__(self, value=0):
        self.value = value

    def __radd__(self, other):
        return Total(self.value + other)

def strategy(data):
    close = data.get('price:收盤價')
    sum = 0
    score = 1
    for window in (5, 20):
        sum += 1
        score += close.rank(axis=1, pct=True).rolling(window).mean()
    score /= sum
    count = 2
    count += Total(3)
    print(count.value)
    return score.is_largest(10)
