# The same by a list of bases.
class D:
    def to_pickle(self, *a, **k):
        return 1
class A:
    def m(self):
        return super().to_pickle('/x')
L = [A, pd.Series]
class B(*L):
    pass
B([1]).m()
# rule: class-hook
