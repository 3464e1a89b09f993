class Node:
    def __init__(self, col=None, thr=None, left=None, right=None, value=None): self.col, self.thr, self.left, self.right, self.value = col, thr, left, right, value
    def __call__(self, row): return self.value if self.value is not None else (self.left if row[self.col] <= self.thr else self.right)(row)
def grow(X, y, depth=0):
    if depth == 2 or len(y) < 10: return Node(value=float(np.mean(y)) if len(y) else 0.)
    c = depth % X.shape[1]; t = np.median(X[:, c]); m = X[:, c] <= t
    return Node(c, t, grow(X[m], y[m], depth + 1), grow(X[~m], y[~m], depth + 1))
close = data.get('price:收盤價')
r = close.pct_change(20).iloc[300].dropna(); r2 = close.pct_change(5).iloc[300].reindex(r.index).fillna(0); y = close.pct_change(20).iloc[320].reindex(r.index).fillna(0)
tree = grow(np.column_stack([r, r2]), y.to_numpy()); pred = pd.Series([tree(x) for x in np.column_stack([r, r2])], index=r.index)
position = close[pred.nlargest(10).index].notna()
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
