# A container that is named inside the call is changed by the argument after it.
pd.Series([1]).agg((x := ['mean']), x.append('to_' + 'csv') or 0, path_or_buf='/x')
# rule: string-dispatch
