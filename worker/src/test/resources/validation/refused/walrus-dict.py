# A container that is named inside the call is changed by the argument after it.
pd.DataFrame({'a': [1]}).agg(func=(x := {'a': 'mean'}), path_or_buf=x.update({'a': 'to_' + 'csv'}) or '/x')
# rule: string-dispatch
