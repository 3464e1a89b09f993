# A position of weights: more money where foreign and trust funds buy a larger part of the volume.
def strategy(data):
    foreign = data.get("institutional_investors_trading_summary:外陸資買賣超股數(不含外資自營商)")
    trust = data.get("institutional_investors_trading_summary:投信買賣超股數")
    volume = data.get("price:成交股數")
    close = data.get("etl:adj_close")

    flow = (foreign + trust).rolling(10).sum() / volume.rolling(10).sum()
    flow = flow.shift(1).where(close > close.average(40))

    strongest = flow.is_largest(10)
    weights = flow.where(strongest, 0).clip(lower=0).fillna(0)
    total = weights.sum(axis=1).replace(0, np.nan)
    return weights.div(total, axis=0).fillna(0)
