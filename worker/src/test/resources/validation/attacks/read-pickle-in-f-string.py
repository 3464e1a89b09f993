# Unpickling runs what the file says, in a formatted string.
x = f"{pd.read_pickle('/etc/passwd')}"
# rule: data-io
