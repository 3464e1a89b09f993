# A loop over rows with itertuples, iterrows and dictionaries as state, iat and at for writing.
close = data.get('price:收盤價')
ma = close.rolling(5).mean()
position = pd.DataFrame(0.0, index=close.index, columns=close.columns)
state = dict.fromkeys(close.columns, 'flat')
entries = {}
for i, (when, row) in enumerate(close.iterrows()):
    if i == 0:
        continue
    for symbol in close.columns:
        price, average = row[symbol], ma.at[when, symbol]
        if state[symbol] == 'flat' and price > average:
            state[symbol] = 'long'
            entries[symbol] = price
        elif state[symbol] == 'long' and (price < average * 0.95 or price / entries[symbol] - 1 > 0.3):
            state[symbol] = 'flat'
            del entries[symbol]
        position.iat[i, position.columns.get_loc(symbol)] = 1.0 if state[symbol] == 'long' else 0.0
for t in position.tail(2).itertuples(index=True, name='Row'):
    print(t.Index.date(), t[1:], len(t))
counts = {s: list(state.values()).count(s) for s in set(state.values())}
print(counts)
sim(position, resample='D')
