# A list that is named inside the call is changed by the argument after it.
pd.DataFrame({'a': [1]}).agg({'a': (w := ['size'])}, axis=(w.clear(), w.append('to_' + 'csv'), 0)[2], path_or_buf='/x')
# rule: string-dispatch
