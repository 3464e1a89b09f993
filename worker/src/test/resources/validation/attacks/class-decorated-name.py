# A decorator replaces a class by a text, which agg then calls by its name.
def swap(f): return 'to_' + 'csv'
@swap
class N: pass
pd.Series([1]).agg(N, path_or_buf='/x')
# rule: string-dispatch
