# self is a series where a class joins both: the method of the library comes first.
class A:
    def apply(self, how, **k):
        return how
    def run(self):
        return self.apply('to_pickle', args=('/etc/x',))
class B(pd.Series, A):
    pass
B([1]).run()
# rule: string-dispatch
