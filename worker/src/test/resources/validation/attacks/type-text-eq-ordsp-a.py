# numpy evaluates a part of this text as a number: ordsp.
np.arange(3).dtype == 'i4,< i4'
# rule: argument-not-allowed
