# Unpickling runs what the file says, in a subscript operator.
class A:
    def __getitem__(self, *a):
        return pd.read_pickle('/etc/passwd')
A()[0]
# rule: data-io
