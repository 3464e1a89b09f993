# Unpickling runs what the file says, in a sort key.
sorted([1, 2], key=lambda v: id(pd.read_pickle('/etc/passwd')))
# rule: data-io
