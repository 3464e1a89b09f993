# A type of elements gets out of sight and meets a text that is put together: between.
pd.DataFrame({'a': [1.5]}).dtypes.between(f'{1 + 1}i4', f'{1 + 1}i4')
# rule: argument-not-allowed
