# A frame writes itself to a path, as a default.
def f(a=pd.DataFrame({'a': [1]}).to_pickle('/dataset/x')):
    return a
# rule: data-io
