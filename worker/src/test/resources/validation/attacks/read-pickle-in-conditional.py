# Unpickling runs what the file says, in a conditional expression.
x = 1 if pd.read_pickle('/etc/passwd') else 2
# rule: data-io
