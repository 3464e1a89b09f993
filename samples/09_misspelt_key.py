# Raises: the key has a wrong character. The traceback and the nearest keys come back as feedback.
def strategy(data):
    close = data.get("etl:adj_close")
    roe = data.get("fundamental_features:ROE稅前後")
    return (roe > 15) & (close > close.average(60))
