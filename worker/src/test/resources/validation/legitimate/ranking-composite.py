factors = {'roe': data.get('fundamental_features:ROE稅後'), 'pb': data.get('price_earning_ratio:股價淨值比')}
weights = {'roe': 0.6, 'pb': -0.4}
score = sum(weights[k] * f.rank(axis=1, pct=True) for k, f in factors.items())
position = score.is_largest(30)
