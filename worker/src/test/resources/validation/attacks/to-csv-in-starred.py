# To_csv writes outside /tmp, as a starred argument.
print(*[pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv')])
# rule: data-io
