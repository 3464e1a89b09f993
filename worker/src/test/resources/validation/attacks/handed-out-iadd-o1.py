# An augmented assignment makes a frame of an object of the source.
class A:
    def __iadd__(self, other):
        return pd.DataFrame({'x': [1]})
    def apply(self, how, *args):
        return self
s = A()
s += [A()]
s.apply('to_pickle', 0, False, None, ('/x',))
# rule: string-dispatch
