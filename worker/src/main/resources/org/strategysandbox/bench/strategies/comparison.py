# Moving averages of one panel, compared: cheap vectorised work.
REPEATS = 1


def strategy(data):
    close = data.get("price:收盤價")
    chosen = close > close.rolling(20).mean()
    for window in range(REPEATS):
        chosen = chosen & (close > close.shift(window + 1) * 0.9)
    return (close.pct_change(20) * chosen).tail(250).is_largest(10)
