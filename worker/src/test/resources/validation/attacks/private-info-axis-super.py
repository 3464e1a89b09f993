# super with a class takes a function out of the class before it.
class A:
    def fetch(self):
        self._info_axis_name = 'to_pickle'
class B(A):
    def go(self, df):
        super(B, B).fetch(df)
df = pd.DataFrame({'a': [1]})
B().go(df)
df.keys()('/etc/x')
# rule: attribute-not-allowed
