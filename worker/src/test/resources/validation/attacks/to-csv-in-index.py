# To_csv writes outside /tmp, in a subscript.
x = [0][bool(pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv')) * 0]
# rule: data-io
