# A positional-only parameter and a keyword of the same name get different values.
def f(how, /, **k):
    pd.Series([1]).agg(how, 0, '/etc/x')
f('to_pickle', how='mean')
# rule: string-dispatch
