# A parameter search that never reaches its goal: ended by the time limit.
def strategy(data):
    close = data.get("etl:adj_close")
    best_window, best_score = 2, -1.0

    while best_score < 1.0:
        # The score is a share of days, so it stays below 1 whatever the window is.
        window = best_window % 250 + 2
        trend = close > close.average(window)
        best_score = max(best_score, float(trend.mean().mean()))
        best_window = window

    return close > close.average(best_window)
