# The decorator of a class that extends gets its functions, those of the first class too.
def deco(c):
    c.run(pd.Series([1]))
    return c
class A:
    def apply(self, how, **k):
        return how
    def run(self):
        return self.apply('to_pickle', args=('/etc/x',))
@deco
class B(A):
    pass
# rule: string-dispatch
