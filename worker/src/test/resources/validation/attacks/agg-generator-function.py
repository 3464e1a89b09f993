# A function that yields gives a generator, not what it returns.
def f():
    yield 'to_pickle'
    return 'mean'
pd.Series([1]).agg(f(), 0, '/etc/x')
# rule: string-dispatch
