# Reads price:成交量, a key that FinLab does not have and models often invent. The sample dataset resolves it
# and says so in a warning.
def strategy(data):
    close = data.get("price:收盤價")
    volume = data.get("price:成交量")

    liquid = volume.average(20) > 30_000_000
    breakout = close >= close.rolling(60).max()
    calm = close.pct_change().rolling(20).std() < 0.03
    return (liquid & breakout & calm).hold_until(close < close.average(20), nstocks_limit=10)
