# The type of an array is replaced by a text that is evaluated.
a = np.zeros(4)
a.dtype = '2f4'
# rule: argument-not-allowed
