# A text that is put together reaches a comparison with a type: colname.
df = pd.DataFrame({f'{1 + 1}i4': [1]})
df.apply(lambda c: np.arange(3).dtype == c.name)
# rule: argument-not-allowed
