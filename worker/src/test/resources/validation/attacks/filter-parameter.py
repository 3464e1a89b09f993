# Filter of a grouped series calls the method that a text names: filter parameter.
def g(how):
    return pd.Series([1, 2]).groupby([1, 1]).filter(how, path='/dataset/x')
g('to_pickle')
# rule: string-dispatch
