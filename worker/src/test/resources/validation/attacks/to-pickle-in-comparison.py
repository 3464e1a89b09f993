# A frame writes itself to a path, in a comparison.
x = 1 == pd.DataFrame({'a': [1]}).to_pickle('/dataset/x')
# rule: data-io
