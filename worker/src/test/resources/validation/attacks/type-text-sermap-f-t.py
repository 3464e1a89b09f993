# A text that is put together reaches a comparison with a type: sermap.
def f(t):
    return np.arange(3).dtype == t
pd.Series([f'{1 + 1}i4']).map(f)
# rule: argument-not-allowed
