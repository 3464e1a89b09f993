# To_csv writes outside /tmp, in a function that a frame is piped through.
pd.DataFrame({'a': [1]}).pipe(lambda d: pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv'))
# rule: data-io
