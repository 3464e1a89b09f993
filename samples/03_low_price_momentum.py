# Contract 1: a function that returns a position of True and False.
def strategy(data):
    """Liquid, cheap stocks above their moving averages; the ten with the best 60-day return."""
    close = data.get("etl:adj_close")
    turnover = data.get("price:成交金額")
    pb = data.get("price_earning_ratio:股價淨值比")

    liquid = turnover.average(20).shift(1) > 20_000_000
    trending = (close > close.average(60)) & (close.average(20) > close.average(60))
    cheap = pb < 2.5

    momentum = close.pct_change(60).shift(1)
    eligible = liquid & trending & cheap
    return momentum[eligible].is_largest(10)
