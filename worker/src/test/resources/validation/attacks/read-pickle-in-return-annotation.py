# Unpickling runs what the file says, as the annotation of a result.
def f() -> pd.read_pickle('/etc/passwd'):
    pass
# rule: data-io
