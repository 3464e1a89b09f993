def score(row):
    return (row - row.mean()) / row.std()

x = data.get('a').apply(score, axis=1)
