# Agg calls the method that a text names, as a decorator.
@(lambda f: pd.Series([1]).agg('to_pickle', path='/dataset/x'))
def g():
    pass
# rule: string-dispatch
