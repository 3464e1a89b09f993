# Rolling regression by covariance, cointegration-like spread, np.polyfit, polyval and corrcoef.
close = data.get('price:收盤價')
a, b = close.iloc[:, 0], close.iloc[:, 1]
beta = a.rolling(20).cov(b) / b.rolling(20).var()
spread = a - beta * b
z = (spread - spread.rolling(20).mean()) / spread.rolling(20).std()
coef = np.polyfit(b.values, a.values, deg=1)
fitted = np.polyval(coef, b.values)
poly = np.poly1d(coef)
residual = a.values - fitted
corr = np.corrcoef(a.values, b.values)[0, 1]
half_life = -np.log(2) / np.polyfit(residual[:-1], np.diff(residual), 1)[0]
legendre = np.polynomial.Polynomial.fit(np.arange(len(a)), a.values, 2)
print(f'{corr:.2f} {half_life:.1f} {poly(10):.2f} {legendre(0):.2f}', np.correlate(residual, residual, 'full').argmax())
position = pd.DataFrame(0.0, index=close.index, columns=close.columns)
position.loc[z < -1, a.name] = 0.5
position.loc[z > 1, b.name] = 0.5
sim(position, resample='D')
