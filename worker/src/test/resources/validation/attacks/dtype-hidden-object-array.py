# An array of objects compares the type that it holds.
cells = np.array([np.arange(3).dtype, None], dtype=object)
cells == f'{1 + 1}i4'
# rule: argument-not-allowed
