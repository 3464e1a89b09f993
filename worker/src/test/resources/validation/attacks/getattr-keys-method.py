# getattr gets a name from a container that holds more than it seems to.
d = {'to_csv': 'mean'}
for k in d.keys():
    getattr(pd.Series([1]), k)('/x')
# rule: reflection
