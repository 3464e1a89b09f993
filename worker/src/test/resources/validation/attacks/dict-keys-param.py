# The keys of a dictionary go to agg, of which only the values are aggregation names.
def f(d):
    for k in d:
        pd.Series([1]).agg(k, path_or_buf='/x')
f({'to_csv': 'mean'})
# rule: string-dispatch
