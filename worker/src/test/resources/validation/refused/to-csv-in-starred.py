# To_csv writes outside /tmp, as a starred argument.
print(*[pd.DataFrame({'a': [1]}).to_csv('/var/x.csv')])
# rule: data-io
