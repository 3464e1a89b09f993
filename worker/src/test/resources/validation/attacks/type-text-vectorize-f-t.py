# A text that is put together reaches a comparison with a type: vectorize.
np.vectorize(lambda t: np.arange(3).dtype == t, otypes=[bool])([f'{1 + 1}i4'])
# rule: argument-not-allowed
