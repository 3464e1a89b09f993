# The same where the order of the classes puts the series before the own method.
class A:
    def apply(self, how, **k):
        return how
class M(A):
    def run(self):
        return self.apply('to_pickle', args=('/etc/x',))
class N(pd.Series, A):
    pass
class B(M, N):
    pass
B([1]).run()
# rule: string-dispatch
