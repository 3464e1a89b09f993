# Nested loops over numpy arrays with early exits, boolean masks and np.full; no frame method is dispatched.
close = data.get('price:收盤價')
prices = close.to_numpy(dtype='float64', copy=True)
signal = (close > close.rolling(5).mean()).to_numpy()
weights = np.zeros_like(prices)
for j in range(prices.shape[1]):
    entry = peak = np.nan
    for i in range(1, prices.shape[0]):
        price = prices[i, j]
        if np.isnan(entry):
            if signal[i - 1, j]:
                entry = peak = price
                weights[i, j] = 1.0
            continue
        peak = max(peak, price)
        if price < entry * 0.9 or price < peak * 0.85 or not signal[i - 1, j]:
            entry = np.nan
        else:
            weights[i, j] = 1.0
totals = weights.sum(axis=1, keepdims=True)
with np.errstate(all='ignore'):
    weights = np.where(totals > 0, weights / totals, 0.0)
position = pd.DataFrame(weights, index=close.index, columns=close.columns)
sim(position, resample='D')
