df = pd.DataFrame({'open': [1.0, 2.0], 'exec': [3.0, 4.0], 'eval': [1, 2], 'os': [1, 1], 'import': [0, 1], '__name__': [1, 2]})
df['open'] = df['open'].shift(1)
df['exec_price'] = df['exec'] * 1.001
df = df.rename(columns={'exec': 'fill', 'eval': 'score'})
mask = (df['os'] == 1) & (df['import'] > 0)
print(df.loc[mask, ['open', 'fill', 'score']])
row = df.iloc[-1]
print(row.open, row['fill'])
for r in df.itertuples(index=False):
    print(r.open, r.score)
