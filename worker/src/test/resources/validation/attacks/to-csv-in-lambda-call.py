# To_csv writes outside /tmp, in a lambda.
(lambda: pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv'))()
# rule: data-io
