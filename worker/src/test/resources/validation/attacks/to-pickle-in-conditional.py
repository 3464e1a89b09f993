# A frame writes itself to a path, in a conditional expression.
x = 1 if pd.DataFrame({'a': [1]}).to_pickle('/dataset/x') else 2
# rule: data-io
