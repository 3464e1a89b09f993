# Unpickling runs what the file says, as a default.
def f(a=pd.read_pickle('/etc/passwd')):
    return a
# rule: data-io
