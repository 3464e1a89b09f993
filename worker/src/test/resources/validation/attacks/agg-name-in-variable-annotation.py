# Agg calls the method that a text names, as the annotation of a variable.
x: pd.Series([1]).agg('to_pickle', path='/dataset/x') = 1
# rule: string-dispatch
