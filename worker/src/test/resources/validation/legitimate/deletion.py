df = pd.DataFrame({'a': [1], 'b': [2]})
del df['b']
x = 1
del x
