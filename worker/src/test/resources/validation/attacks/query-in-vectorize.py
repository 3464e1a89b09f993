# Query evaluates a text, in a function that numpy vectorizes.
np.vectorize(lambda v: id(pd.DataFrame({'a': [1]}).query('a > 0')))([1])
# rule: expression-evaluation
