# To_csv writes outside /tmp, in a function that map calls.
list(map(lambda v: pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv'), [1]))
# rule: data-io
