NAMES = ['mean', 'std']
x = data.get('a').groupby(level=0).agg(NAMES)
for name in NAMES:
    y = data.get('a').agg(name)
