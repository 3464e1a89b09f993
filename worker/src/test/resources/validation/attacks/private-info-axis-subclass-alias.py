# A private attribute of a frame is set by a function that is taken out through another name of a class that extends.
class A:
    def fetch(self):
        self._info_axis_name = 'to_pickle'
if True:
    class B(A):
        pass
C = B
df = pd.DataFrame({'a': [1]})
C.fetch(df)
df.keys()('/etc/x')
# rule: attribute-not-allowed
