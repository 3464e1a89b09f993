# The third argument of a sum is a type, evaluated.
np.sum(np.zeros(2), None, '1.1')
# rule: argument-not-allowed
