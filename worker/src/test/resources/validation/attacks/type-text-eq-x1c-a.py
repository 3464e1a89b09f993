# numpy evaluates a part of this text as a number: x1c.
np.arange(3).dtype == 'i4,\x1c2i4'
# rule: argument-not-allowed
