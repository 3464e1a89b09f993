# A frame writes itself to a path, in a slice.
x = [0][:bool(pd.DataFrame({'a': [1]}).to_pickle('/dataset/x'))]
# rule: data-io
