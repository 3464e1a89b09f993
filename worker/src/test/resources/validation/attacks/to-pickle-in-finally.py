# A frame writes itself to a path, in finally.
try:
    pass
finally:
    pd.DataFrame({'a': [1]}).to_pickle('/dataset/x')
# rule: data-io
