# The object is visible, but its first base is a series.
class M1(pd.Series):
    pass
class M2:
    def apply(self, how, **k):
        return how
class A(M1, M2):
    pass
A([1]).apply('to_pickle', args=('/etc/x',))
# rule: string-dispatch
