# A container of aggregation names is changed after it was written, or holds a name that is put together.
how = 'size'
def set():
    global how
    how = 'to_' + 'csv'
set()
pd.Series([1]).agg(how, path_or_buf='/x')
# rule: string-dispatch
