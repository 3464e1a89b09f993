# A text that is put together reaches a comparison with a type: rename.
df = pd.DataFrame({f'{1 + 1}i4': [1]})
df.rename(columns=lambda t: str(np.arange(3).dtype == t))
# rule: argument-not-allowed
