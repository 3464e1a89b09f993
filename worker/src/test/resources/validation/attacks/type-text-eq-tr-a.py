# numpy evaluates a part of this text as a number: tr.
np.arange(3).dtype == 'i4,,'
# rule: argument-not-allowed
