# A type of elements gets out of sight and meets a text that is put together: loc.
pd.DataFrame({'a': [1.5]}).dtypes.loc[lambda s: s == f'{1 + 1}i4']
# rule: argument-not-allowed
