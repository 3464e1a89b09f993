# np.linalg and a random Generator for portfolio weights; a name called solve is a local function.
rng = np.random.default_rng(seed=42)

def solve(cov, mu, risk=1.0):
    try:
        inv = np.linalg.inv(cov + np.eye(len(cov)) * 1e-6)
    except np.linalg.LinAlgError:
        inv = np.linalg.pinv(cov)
    w = inv @ mu / risk
    w = np.clip(w, 0, None)
    return w / w.sum() if w.sum() > 0 else np.full(len(w), 1 / len(w))

def strategy(data):
    close = data.get('price:收盤價')
    returns = close.pct_change().dropna(how='all').fillna(0)
    weights = pd.DataFrame(np.nan, index=close.index, columns=close.columns)
    for end in range(20, len(returns), 10):
        window = returns.iloc[end - 20:end].to_numpy(dtype=float)
        cov = np.cov(window, rowvar=False)
        mu = window.mean(axis=0) + rng.normal(0, 1e-6, size=window.shape[1])
        values, vectors = np.linalg.eigh(cov)
        u, s, vt = np.linalg.svd(window, full_matrices=False)
        chol = np.linalg.cholesky(cov + np.eye(cov.shape[0]) * 1e-4)
        beta, *_ = np.linalg.lstsq(np.c_[np.ones(len(window)), window[:, 1:]], window[:, 0], rcond=None)
        assert np.isfinite(np.linalg.norm(vectors)) and np.linalg.det(chol) >= 0 and beta.size > 0 and s[0] >= s[-1] and values.min() > -1
        weights.iloc[end] = solve(cov, mu, risk=np.einsum('ij,ij->', cov, cov) + 1)
    return weights.ffill().fillna(0.0)
position = strategy(data)
sim(position, resample='M', position_limit=0.25)
