# A text that is put together reaches a function that takes a type: bm33.
pd.Series([f'{1 + 1}i4']).apply(lambda x, f: f(3, x), args=(np.zeros,))
# rule: argument-not-allowed
