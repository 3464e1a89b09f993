# The same as argument of a method: nb.
np.arange(3).sum(0, 'i4,\xa02i4')
# rule: argument-not-allowed
