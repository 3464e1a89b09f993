# To_csv writes outside /tmp, in a dictionary comprehension.
x = {0: pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv') for _ in [0]}
# rule: data-io
