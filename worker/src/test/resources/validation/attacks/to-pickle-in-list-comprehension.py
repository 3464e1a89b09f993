# A frame writes itself to a path, in a comprehension.
x = [pd.DataFrame({'a': [1]}).to_pickle('/dataset/x') for _ in range(1)]
# rule: data-io
