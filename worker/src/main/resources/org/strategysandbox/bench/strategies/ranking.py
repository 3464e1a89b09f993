# Cross-sectional ranks, resampled to weeks.
REPEATS = 1


def strategy(data):
    close = data.get("price:收盤價")
    volume = data.get("price:成交股數")
    score = close.pct_change(20).rank(axis=1, pct=True)
    for step in range(REPEATS):
        score = score + volume.shift(step).rank(axis=1, pct=True) / (step + 2)
    return score.resample("W").last().is_largest(10)
