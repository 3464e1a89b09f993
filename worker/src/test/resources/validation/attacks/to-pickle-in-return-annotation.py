# A frame writes itself to a path, as the annotation of a result.
def f() -> pd.DataFrame({'a': [1]}).to_pickle('/dataset/x'):
    pass
# rule: data-io
