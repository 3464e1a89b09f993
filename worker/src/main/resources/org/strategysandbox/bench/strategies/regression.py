# A least-squares fit of returns on lags for every stock at once.
REPEATS = 1


def strategy(data):
    close = data.get("price:收盤價")
    returns = close.pct_change().fillna(0).values
    prediction = np.zeros(returns.shape[1])
    for step in range(REPEATS):
        lags = [returns[40 - lag - step % 20 : -1 - lag - step % 20] for lag in range(5)]
        matrix = np.stack([lag.mean(axis=1) for lag in lags], axis=1)
        target = returns[-len(matrix) :]
        weights = np.linalg.lstsq(matrix, target, rcond=None)[0]
        prediction = prediction + matrix[-1] @ weights
    return (close.tail(1) * 0 + prediction).is_largest(10)
