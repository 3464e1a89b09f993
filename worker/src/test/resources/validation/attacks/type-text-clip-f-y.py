# A type of elements gets out of sight and meets a text that is put together: clip.
pd.DataFrame({'a': [1.5]}).dtypes.clip(f'{1 + 1}i4')
# rule: argument-not-allowed
