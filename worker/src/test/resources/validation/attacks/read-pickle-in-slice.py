# Unpickling runs what the file says, in a slice.
x = [0][:bool(pd.read_pickle('/etc/passwd'))]
# rule: data-io
