# Numpy evaluates the repeat count of a type that a variable holds.
kind = '3' + 'f8'
np.zeros(3).astype(kind)
# rule: argument-not-allowed
