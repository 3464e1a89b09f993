# The second argument of an array's method is a type, evaluated.
np.zeros(2).cumsum(None, '1.1')
# rule: argument-not-allowed
