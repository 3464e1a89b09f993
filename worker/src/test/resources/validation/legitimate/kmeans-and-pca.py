# Clustering and principal components with numpy only: argmin over axes, broadcasting, eigenvectors.
rng = np.random.default_rng(0)
def kmeans(points, k, iterations=20):
    centers = points[rng.choice(len(points), size=k, replace=False)]
    labels = np.zeros(len(points), dtype=int)
    for _ in range(iterations):
        distances = np.linalg.norm(points[:, None, :] - centers[None, :, :], axis=2)
        labels = distances.argmin(axis=1)
        new = np.array([points[labels == c].mean(axis=0) if (labels == c).any() else centers[c] for c in range(k)])
        if np.allclose(new, centers):
            break
        centers = new
    return labels, centers
close = data.get('price:收盤價')
r = close.pct_change().dropna()
z = (r - r.mean()) / r.std()
values, vectors = np.linalg.eigh(np.corrcoef(z.T))
order = values.argsort()[::-1]
factors = z.to_numpy() @ vectors[:, order[:2]]
labels, centers = kmeans(z.T.to_numpy(), k=2)
groups = pd.Series(labels, index=close.columns).groupby(labels).apply(lambda s: list(s.index)).to_dict()
explained = values[order].cumsum() / values.sum()
print(groups, explained.round(2), factors.shape, centers.shape)
picked = [members[0] for members in groups.values()]
position = close[picked] > 0
sim(position, resample='M')
