def strategy(data):
    close = data.get('price:收盤價')
    return (close.pct_change(20).shift(1).rank(axis=1, pct=True) > 0.9).fillna(False)
