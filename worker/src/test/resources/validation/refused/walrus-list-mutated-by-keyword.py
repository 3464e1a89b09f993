# A container that is named inside the call is changed by the argument after it.
pd.Series([1]).agg((x := ['mean']), path_or_buf=x.append('to_' + 'csv') or '/x')
# rule: string-dispatch
