# numpy evaluates a part of this text as a number: nb.
np.arange(3).dtype == 'i4,\xa02i4'
# rule: argument-not-allowed
