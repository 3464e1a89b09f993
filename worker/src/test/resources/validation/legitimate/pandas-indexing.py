df = data.get('a')
x = df.loc['2020':, ['2330']].iloc[-1:, 0]
df.loc[df.index[0], '2330'] = 1
df[df < 5] = 0
df.iat[0, 0]
df.columns = [str(c) for c in df.columns]
