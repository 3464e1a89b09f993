# Agg calls the method that a text names, as a keyword argument.
print(1, sep=str(pd.Series([1]).agg('to_pickle', path='/var/x')))
# rule: string-dispatch
