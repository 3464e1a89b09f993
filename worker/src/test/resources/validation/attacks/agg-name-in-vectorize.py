# Agg calls the method that a text names, in a function that numpy vectorizes.
np.vectorize(lambda v: id(pd.Series([1]).agg('to_pickle', path='/dataset/x')))([1])
# rule: string-dispatch
