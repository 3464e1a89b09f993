# Correct code with impossible conditions: a failure of its own kind, not a success with zero return.
def strategy(data):
    pe = data.get("price_earning_ratio:本益比")
    roe = data.get("fundamental_features:ROE稅後")
    revenue_growth = data.get("monthly_revenue:去年同月增減(%)")

    cheap = (pe > 0) & (pe < 1)
    excellent = roe > 60
    exploding = revenue_growth > 900
    return cheap & excellent & exploding
