# A type of elements gets out of sight and meets a text that is put together: loc2.
def f(s):
    return s == f'{1 + 1}i4'
pd.DataFrame({'a': [1.5]}).dtypes.loc[f]
# rule: argument-not-allowed
