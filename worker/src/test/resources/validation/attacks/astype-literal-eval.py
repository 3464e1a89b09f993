# A type as text is evaluated: astype literal eval.
np.zeros(3).astype('(2,)i4,i4')
# rule: argument-not-allowed
