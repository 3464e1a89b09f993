# Unpickling runs what the file says, in a truth value.
class A:
    def __bool__(self):
        return bool(pd.read_pickle('/etc/passwd'))
if A():
    pass
# rule: data-io
