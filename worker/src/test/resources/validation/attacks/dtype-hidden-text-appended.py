# The text waits in a list.
kinds = []
kinds.append(f'{1 + 1}i4')
np.arange(3).dtype == kinds[0]
# rule: argument-not-allowed
