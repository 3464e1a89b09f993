x = pd.DataFrame({'k': [1], 'v': [2]}).groupby('k').agg(total=('v', 'sum'), top=pd.NamedAgg('v', 'max'))
