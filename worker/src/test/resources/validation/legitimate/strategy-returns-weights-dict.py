# A strategy that builds a frame from dictionaries day by day, with date keys and Series.
def pick(day_frame, n):
    ranked = day_frame.dropna().sort_values(ascending=False)
    return {symbol: 1 / n for symbol in ranked.index[:n]}

def strategy(data):
    close = data.get('price:收盤價')
    change = close.pct_change(5)
    rows = {}
    for day in change.index[5::5]:
        rows[day] = pick(change.loc[day], 2)
    weights = pd.DataFrame.from_dict(rows, orient='index').reindex(columns=close.columns).fillna(0)
    weights.index.name = 'date'
    full = weights.reindex(close.index).ffill().fillna(0)
    assert np.allclose(full.sum(axis=1).iloc[10:], 1.0)
    return full
