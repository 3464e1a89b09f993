# A reader of pandas opens a path, in a property.
class A:
    @property
    def x(self):
        return pd.read_csv('/etc/passwd')
A().x
# rule: data-io
