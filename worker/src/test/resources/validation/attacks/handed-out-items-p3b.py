# A method named items gives a series.
class A:
    def items(self):
        return [(1, pd.Series([1]))]
    def apply(self, how, *args):
        return self
a = A()
for k, s in a.items():
    s.apply('to_pickle', False, ('/x',))
# rule: string-dispatch
