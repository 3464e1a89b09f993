# The next item of a generator names a writer.
pd.Series([1]).agg(next(x for x in ['to_csv']), path_or_buf='/x')
# rule: string-dispatch
