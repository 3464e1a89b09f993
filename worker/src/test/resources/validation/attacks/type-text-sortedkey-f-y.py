# A type of elements gets out of sight and meets a text that is put together: sortedkey.
sorted(pd.DataFrame({'a': [1.5]}).dtypes, key=lambda t: t == f'{1 + 1}i4')
# rule: argument-not-allowed
