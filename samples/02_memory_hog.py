# Builds every pair of stocks over every day in memory: ended by the memory limit.
def strategy(data):
    close = data.get("etl:adj_close")
    prices = np.nan_to_num(close.to_numpy(dtype="float64"), nan=1.0)

    spreads = []
    for i in range(prices.shape[1]):
        for j in range(prices.shape[1]):
            if i != j:
                spreads.append(prices[:, i] / np.maximum(prices[:, j], 0.01))

    average_spread = np.mean(np.stack(spreads, axis=1), axis=1, keepdims=True)
    return close > average_spread
