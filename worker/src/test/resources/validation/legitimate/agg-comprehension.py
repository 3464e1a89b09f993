cols = ['a', 'b']
x = pd.DataFrame({'a': [1], 'b': [2]}).agg({c: 'mean' for c in cols})
