# Vector arithmetic with @, broadcasting with None, np.add.reduce and ufunc methods.
close = data.get('price:收盤價')
r = close.pct_change().fillna(0)
mu = r.ewm(span=20).mean()
var = r.ewm(span=20).var()
kelly = (mu / var.replace(0, np.nan)).clip(0, 1).fillna(0)
inverse = 1 / r.rolling(20).std()
parity = inverse.div(inverse.sum(axis=1), axis=0)
matrix = r.tail(20).to_numpy()
cov = matrix.T @ matrix / len(matrix)
w = np.ones(cov.shape[0]) / cov.shape[0]
for _ in range(50):
    risk = cov @ w
    w = w * (1 / np.maximum(risk * w, 1e-12)) ** 0.5
    w /= np.add.reduce(w)
outer = np.multiply.outer(w, w) * cov
cumulative = np.maximum.accumulate((1 + r.mean(axis=1)).cumprod().to_numpy())
demeaned = matrix - matrix.mean(axis=0)[None, :]
stacked = np.stack([w, w[::-1]], axis=-1).reshape(-1, 2)
print(outer.sum(), cumulative[-1], demeaned[..., 0].sum(), stacked.shape, np.divide(1, w, out=np.zeros_like(w), where=w > 0))
position = parity.add(kelly, fill_value=0).div(2).fillna(0)
sim(position, resample='W')
