# A type of elements gets out of sight and meets a text that is put together: framemap.
def f(r):
    return r == f'{1 + 1}i4'
pd.DataFrame({'a': [1.5]}).dtypes.to_frame().map(f)
# rule: argument-not-allowed
