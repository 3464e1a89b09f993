# A parameter gets an accepted value at the calls that are seen and another one at run time.
def f(*hows): pd.Series([1]).agg(hows[0], path_or_buf='/x')
f('to_' + 'csv')
# rule: string-dispatch
