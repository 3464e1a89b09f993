# A type of elements gets out of sight and meets a text that is put together: clip2.
pd.DataFrame({'a': [1.5]}).dtypes.to_numpy().clip(f'{1 + 1}i4')
# rule: argument-not-allowed
