# getattr gets a name from a container that holds more than it seems to.
L = ['to_']
L *= 2
for k in L:
    getattr(pd.Series([1]), k)('/x')
# rule: reflection
