# Agg calls the method that a text names, as the condition of a loop.
while pd.Series([1]).agg('to_pickle', path='/dataset/x'):
    break
# rule: string-dispatch
