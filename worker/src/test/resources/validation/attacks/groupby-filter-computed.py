# Filter of a grouped series calls the method that a text names: groupby filter computed.
s = pd.Series([1, 2])
s.groupby([1, 1]).filter('to_' + 'pickle', path='/dataset/x')
# rule: string-dispatch
