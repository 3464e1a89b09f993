# A type of elements gets out of sight and meets a text that is put together: vckeys.
pd.DataFrame({'a': [1.5]}).dtypes.value_counts().keys() == f'{1 + 1}i4'
# rule: argument-not-allowed
