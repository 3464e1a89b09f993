# Agg calls the method that a text names, in a generator expression.
x = list(pd.Series([1]).agg('to_pickle', path='/dataset/x') for _ in [0])
# rule: string-dispatch
