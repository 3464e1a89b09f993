# The own method is found first from the left, and last by Python's order.
class P:
    def apply(self, how, **k):
        return how
class M1(P):
    pass
class M2(pd.Series, P):
    pass
class A(M1, M2):
    pass
A([1]).apply('to_pickle', args=('/etc/x',))
# rule: string-dispatch
