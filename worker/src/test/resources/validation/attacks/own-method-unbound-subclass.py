# A class that extends has the functions too: taken from it, one runs with a series as self.
class A:
    def apply(self, how):
        return how
    def run(self):
        return self.apply('to_pickle', args=('/etc/x',))
class B(A):
    pass
B.run(pd.Series([1]))
# rule: string-dispatch
