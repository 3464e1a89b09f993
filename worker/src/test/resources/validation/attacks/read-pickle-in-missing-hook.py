# Unpickling runs what the file says, for a missing key.
class A(dict):
    def __missing__(self, key):
        return pd.read_pickle('/etc/passwd')
A()[1]
# rule: data-io
