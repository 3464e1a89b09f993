# The same through self, which is a frame because of a class that extends both.
class M:
    def go(self):
        self._info_axis_name = 'to_pickle'
        return self.keys()
class A(M, pd.DataFrame):
    pass
A({'a': [1]}).go()('/etc/x')
# rule: attribute-not-allowed
