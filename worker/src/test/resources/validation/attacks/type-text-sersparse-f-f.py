# A text that is put together reaches a function that takes a type: sersparse.
pd.Series([f'{1 + 1}i4']).map(pd.SparseDtype)
# rule: argument-not-allowed
