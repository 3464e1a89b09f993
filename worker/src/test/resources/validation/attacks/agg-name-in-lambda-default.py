# Agg calls the method that a text names, as the default of a lambda.
f = lambda a=pd.Series([1]).agg('to_pickle', path='/dataset/x'): a
# rule: string-dispatch
