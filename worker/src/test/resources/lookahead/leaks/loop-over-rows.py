close = data.get('etl:adj_close')
rows = []
for i in range(len(close)):
    ahead = close.iloc[min(i + 3, len(close) - 1)] / close.iloc[i]
    rows.append(ahead > 1.05)
position = pd.DataFrame(rows, index=close.index)
sim(position, resample='M')
