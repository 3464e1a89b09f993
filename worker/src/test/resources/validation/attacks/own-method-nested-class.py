# A class within a class is an attribute of it: its method runs with a series as self.
class O:
    class A:
        def apply(self, how, **k):
            return how
        def run(self):
            return self.apply('to_pickle', args=('/etc/x',))
O.A.run(pd.Series([1]))
# rule: string-dispatch
