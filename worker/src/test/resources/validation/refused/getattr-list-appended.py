# getattr gets a name from a container that holds more than it seems to.
L = ['mean']
L.append('to_' + 'csv')
for k in L:
    getattr(pd.Series([1]), k)('/x')
# rule: restricted-reference
