# Unpickling runs what the file says, in a with block.
with np.errstate(all='ignore'):
    pd.read_pickle('/etc/passwd')
# rule: data-io
