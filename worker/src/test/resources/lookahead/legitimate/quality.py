close = data.get('etl:adj_close')
roe = data.get('fundamental_features:ROE稅後')
position = (roe.rank(axis=1, pct=True) > 0.9) & (close > close.average(60))
sim(position, resample='M')
