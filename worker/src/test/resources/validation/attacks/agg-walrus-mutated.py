# A list that is named inside the call is changed by the argument after it.
pd.Series([1]).agg((x := ['size']), x.__setitem__(0, 'to_' + 'csv') or 0, path_or_buf='/x')
# rule: string-dispatch
