# A frame writes itself to a path, in a formatted string.
x = f"{pd.DataFrame({'a': [1]}).to_pickle('/dataset/x')}"
# rule: data-io
