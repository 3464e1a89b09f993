df = pd.DataFrame({'d': [1], 's': [2], 'v': [3]})
x = df.pivot_table(index='d', columns='s', values='v', aggfunc='mean')
y = pd.pivot_table(df, values='v', index='d', aggfunc=np.sum)
z = df.pivot(index='d', columns='s', values='v')
