# Unpickling runs what the file says, in a comparison.
x = 1 == pd.read_pickle('/etc/passwd')
# rule: data-io
