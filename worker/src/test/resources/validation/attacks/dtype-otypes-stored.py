# The types of the results of a vectorised function are replaced by a computed text.
v = np.vectorize(lambda x: x)
v.otypes = [f'{1+1}i4']
v([1])
# rule: argument-not-allowed
