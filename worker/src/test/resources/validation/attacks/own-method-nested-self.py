# The same through self of the class around it.
class O:
    class A:
        def apply(self, how, **k):
            return how
        def run(self):
            return self.apply('to_pickle', args=('/etc/x',))
    def go(self):
        return self.A.run(pd.Series([1]))
O().go()
# rule: string-dispatch
