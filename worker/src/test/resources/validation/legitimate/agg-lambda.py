x = data.get('a').groupby('k').agg(lambda s: s.iloc[-1])
