# transform gets the name of a writer by an index.
pd.Series([1]).transform(['size', 'to_csv'][True], path_or_buf='/x')
# rule: string-dispatch
