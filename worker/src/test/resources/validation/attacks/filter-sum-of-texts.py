# Filter of a grouped series calls the method that a text names: filter sum of texts.
pd.Series([1, 2]).groupby([1, 1]).filter('to_' + 'pickle', path='/dataset/x')
# rule: string-dispatch
