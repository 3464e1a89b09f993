# Rolling statistics of several windows.
REPEATS = 1


def strategy(data):
    close = data.get("price:收盤價")
    returns = close.pct_change()
    score = -returns.rolling(20).std()
    for step in range(REPEATS):
        score = score + returns.rolling(10 + step).mean() / returns.rolling(15 + step).std()
    return score.resample("M").last().is_largest(10)
