# A small regression class with fit, predict and score methods, chained as in well-known libraries.
class Ridge:
    def __init__(self, alpha=1.0, fit_intercept=True):
        self.alpha = alpha
        self.fit_intercept = fit_intercept
        self.coef_ = None
        self.intercept_ = 0.0

    def fit(self, X, y):
        X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
        if self.fit_intercept:
            mx, my = X.mean(axis=0), y.mean()
            X, y = X - mx, y - my
        self.coef_ = np.linalg.solve(X.T @ X + self.alpha * np.eye(X.shape[1]), X.T @ y)
        if self.fit_intercept:
            self.intercept_ = my - mx @ self.coef_
        return self

    def predict(self, X):
        return np.asarray(X, dtype=float) @ self.coef_ + self.intercept_

    def score(self, X, y):
        residual = np.asarray(y) - self.predict(X)
        return 1 - residual.var() / np.asarray(y).var()

close = data.get('price:收盤價')
r = close.pct_change()
features = {'m5': close.pct_change(5), 'm10': close.pct_change(10), 'vol': r.rolling(10).std()}
X = pd.concat([f.stack().rename(k) for k, f in features.items()], axis=1).dropna()
y = r.shift(-1).stack().reindex(X.index).fillna(0)
model = Ridge(alpha=0.1).fit(X, y)
pred = pd.Series(model.predict(X), index=X.index).unstack()
print(dict(zip(X.columns, model.coef_.round(4))), f'{model.score(X, y):.3f}', model.intercept_)
position = pred.rank(axis=1, ascending=False).reindex(close.index) <= 2
sim(position, resample='W')
