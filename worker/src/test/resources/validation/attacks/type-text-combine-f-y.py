# A type of elements gets out of sight and meets a text that is put together: combine.
pd.DataFrame({'a': [1.5]}).dtypes.combine(pd.Series([f'{1 + 1}i4'], index=['a']), lambda a, b: a == b)
# rule: argument-not-allowed
