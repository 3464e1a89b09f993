# A text that is put together reaches a comparison with a type: key.
sorted([f'{1 + 1}i4'], key=lambda t: np.arange(3).dtype == t)
# rule: argument-not-allowed
