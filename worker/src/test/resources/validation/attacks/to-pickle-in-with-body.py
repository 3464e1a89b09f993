# A frame writes itself to a path, in a with block.
with np.errstate(all='ignore'):
    pd.DataFrame({'a': [1]}).to_pickle('/dataset/x')
# rule: data-io
