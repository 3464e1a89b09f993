def strategy(data):
    def rank(row):
        return row.rank(pct=True)
    return data.get('a').apply(rank, axis=1) > 0.8
