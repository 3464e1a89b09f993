# A reader of pandas opens a path, in an operator.
class A:
    def __add__(self, *a):
        return pd.read_csv('/etc/passwd')
A() + 1
# rule: data-io
