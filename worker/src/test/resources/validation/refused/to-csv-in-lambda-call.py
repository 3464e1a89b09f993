# To_csv writes outside /tmp, in a lambda.
(lambda: pd.DataFrame({'a': [1]}).to_csv('/var/x.csv'))()
# rule: data-io
