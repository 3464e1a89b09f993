# A loop over days in Python, as models like to write it.
REPEATS = 1


def strategy(data):
    close = data.get("price:收盤價")
    values = close.values
    chosen = np.zeros(values.shape, dtype=bool)
    for step in range(REPEATS):
        day = 60 + step % (len(values) - 60)
        past = values[day - 60 : day]
        momentum = past[-1] / past[0] - 1
        order = sorted(range(len(momentum)), key=lambda column: -np.nan_to_num(momentum[column], nan=-9.0))
        for column in order[:10]:
            chosen[day, column] = True
    return pd.DataFrame(chosen, index=close.index, columns=close.columns)
