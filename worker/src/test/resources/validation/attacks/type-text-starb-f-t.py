# A text that is put together reaches a comparison with a type: starb.
for a, *b in [[1, f'{1 + 1}i4']]:
    np.arange(3).dtype == b[0]
# rule: argument-not-allowed
