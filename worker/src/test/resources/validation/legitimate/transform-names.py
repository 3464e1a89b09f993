x = data.get('a').groupby('k').transform('mean')
y = data.get('a').transform(lambda s: s - s.mean())
