# Types of the results of a vectorised function are texts that are evaluated.
np.vectorize(lambda v: v, otypes=['2f8'])(np.zeros(1))
# rule: argument-not-allowed
