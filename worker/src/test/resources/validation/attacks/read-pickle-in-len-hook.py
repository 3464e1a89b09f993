# Unpickling runs what the file says, in a length.
class A:
    def __len__(self, *a):
        return pd.read_pickle('/etc/passwd')
try:
    len(A())
except TypeError:
    pass
# rule: data-io
