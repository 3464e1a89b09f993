# Agg calls the method that a text names, as a yielded value.
def f():
    yield pd.Series([1]).agg('to_pickle', path='/dataset/x')
list(f())
# rule: string-dispatch
