# A text that is put together reaches a function that takes a type: prodm.
np.ma.array([1]).product(0, f'{1 + 1}i4')
# rule: argument-not-allowed
