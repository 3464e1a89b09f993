# apply gets the name of a writer as keyword or spread.
pd.DataFrame({'a': [1]}).apply(axis=0, func='to_csv', path_or_buf='/x')
# rule: string-dispatch
