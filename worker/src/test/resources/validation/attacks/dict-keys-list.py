# The keys of a dictionary go to agg, of which only the values are aggregation names.
d = {'to_csv': 'mean'}
pd.Series([1]).agg([*d], path_or_buf='/x')
# rule: string-dispatch
