# The same in a variable.
n = pd.NamedAgg('to_pickle', 'mean')
pd.Series([1]).agg(n, 0, '/x')
# rule: string-dispatch
