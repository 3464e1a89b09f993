# A type of elements gets out of sight and meets a text that is put together: minsc.
pd.Series([1.5]).map(np.min_scalar_type) == f'{1 + 1}i4'
# rule: argument-not-allowed
