x = data.get('a').apply(np.log).rolling(5).apply(np.mean, raw=True)
