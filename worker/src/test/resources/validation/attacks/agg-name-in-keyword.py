# Agg calls the method that a text names, as a keyword argument.
print(1, sep=str(pd.Series([1]).agg('to_pickle', path='/dataset/x')))
# rule: string-dispatch
