# To_csv writes outside /tmp, in an exception handler.
try:
    1 / 0
except ZeroDivisionError:
    pd.DataFrame({'a': [1]}).to_csv('/dataset/x.csv')
# rule: data-io
