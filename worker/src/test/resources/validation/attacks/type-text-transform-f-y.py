# A type of elements gets out of sight and meets a text that is put together: transform.
def f(t):
    return t == f'{1 + 1}i4'
pd.DataFrame({'a': [1.5]}).dtypes.transform(f)
# rule: argument-not-allowed
