# A text that is put together reaches a comparison with a type: serapply.
pd.Series([f'{1 + 1}i4']).apply(lambda t: np.arange(3).dtype == t)
# rule: argument-not-allowed
