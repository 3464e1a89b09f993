# Both contracts at once, as models like to write it: the call of sim is what counts.
# Quarterly fundamentals are moved to their disclosure days.
def strategy(data):
    roe = data.get("fundamental_features:ROE稅後")
    margin = data.get("fundamental_features:營業利益率")
    debt = data.get("fundamental_features:負債比率")
    pe = data.get("price_earning_ratio:本益比")
    dividend_yield = data.get("price_earning_ratio:殖利率(%)")

    quality = roe.rank(axis=1, pct=True) + margin.rank(axis=1, pct=True) - debt.rank(axis=1, pct=True)
    value = dividend_yield.rank(axis=1, pct=True) - pe.rank(axis=1, pct=True)

    score = quality + value
    profitable = (roe > 0) & (pe > 0)
    return score[profitable].is_largest(20)


position = strategy(data)
report = sim(position, resample="Q", fee_ratio=fee_ratio, tax_ratio=tax_ratio, upload=False)
