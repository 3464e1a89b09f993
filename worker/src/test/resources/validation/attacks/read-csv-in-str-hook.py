# A reader of pandas opens a path, in a conversion to text.
class A:
    def __str__(self):
        return str(pd.read_csv('/etc/passwd'))
str(A())
# rule: data-io
