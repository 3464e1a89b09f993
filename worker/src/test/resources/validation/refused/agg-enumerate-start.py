# A container of aggregation names is changed after it was written, or holds a name that is put together.
for i, b in enumerate(['size'], 'to_csv'):
    pd.Series([1]).agg(i, path_or_buf='/x')
# rule: string-dispatch
