# To_csv writes outside /tmp, in the else of a loop.
for _ in ():
    pass
else:
    pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv')
# rule: data-io
