# A frame writes itself to a path, in a sort key.
sorted([1, 2], key=lambda v: id(pd.DataFrame({'a': [1]}).to_pickle('/dataset/x')))
# rule: data-io
