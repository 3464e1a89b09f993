# The keys of a dictionary go to agg, of which only the values are aggregation names.
d = {'to_' + 'csv': 'mean'}
for k in d:
    pd.Series([1]).agg(k, path_or_buf='/x')
# rule: string-dispatch
