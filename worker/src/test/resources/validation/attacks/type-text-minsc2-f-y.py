# A type of elements gets out of sight and meets a text that is put together: minsc2.
pd.Series([1.5]).apply(np.min_scalar_type).tolist().index(f'{1 + 1}i4')
# rule: argument-not-allowed
