# A decorator replaces a function by a text.
def swap(f): return 'to_' + 'csv'
@swap
def n(): pass
pd.Series([1]).agg(n, path_or_buf='/x')
# rule: string-dispatch
