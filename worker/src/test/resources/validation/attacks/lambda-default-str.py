# The result of a lambda names a writer.
pd.Series([1]).agg((lambda: 'to_csv')(), path_or_buf='/x')
# rule: string-dispatch
