# A type of elements gets out of sight and meets a text that is put together: compare.
pd.DataFrame({'a': [1.5]}).dtypes.compare(pd.Series([f'{1 + 1}i4'], index=['a']))
# rule: argument-not-allowed
