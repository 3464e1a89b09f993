out = {}
for name in ('mean', 'median'):
    out[name] = data.get('a').rolling(5).agg(name)
