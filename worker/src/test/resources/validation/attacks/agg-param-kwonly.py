# A parameter gets an accepted value at the calls that are seen and another one at run time.
def f(*, how='size'): pd.Series([1]).agg(how, path_or_buf='/x')
f(how='to_' + 'csv')
# rule: string-dispatch
