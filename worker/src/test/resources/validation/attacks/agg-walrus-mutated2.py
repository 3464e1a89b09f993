# A list that is named inside the call is changed by the argument after it.
pd.Series([1]).agg((x := ['size']), (x.clear(), x.append('to_' + 'csv'), 0)[2], path_or_buf='/x')
# rule: string-dispatch
