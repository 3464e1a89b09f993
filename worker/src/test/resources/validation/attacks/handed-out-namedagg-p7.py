# A named aggregation is a pair, and a list of functions elsewhere.
pd.DataFrame({'x': [1]}).agg(pd.NamedAgg('to_pickle', 'mean'), 0, '/x')
# rule: string-dispatch
