# Unpickling runs what the file says, in a comprehension.
x = [pd.read_pickle('/etc/passwd') for _ in range(1)]
# rule: data-io
