# Agg calls the method that a text names, in an augmented assignment.
x = []
x += [pd.Series([1]).agg('to_pickle', path='/dataset/x')]
# rule: string-dispatch
