close = data.get('etl:adj_close')
total = close.iloc[-1] / close.iloc[0]
best = total.sort_values().index[-10:]
position = close.notna() & False
position.loc[:, list(best)] = True
sim(position, resample='M')
