# Unpickling runs what the file says, in finally.
try:
    pass
finally:
    pd.read_pickle('/etc/passwd')
# rule: data-io
