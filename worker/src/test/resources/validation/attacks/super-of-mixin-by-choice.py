# The same by a choice.
class D:
    def to_pickle(self, *a, **k):
        return 1
class A:
    def m(self):
        return super().to_pickle('/x')
class B(A if A else A, pd.DataFrame):
    pass
B({'a': [1]}).m()
# rule: class-hook
