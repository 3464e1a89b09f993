# A method named values gives a series.
class A:
    def values(self):
        return [pd.Series([1])]
    def apply(self, how, *args):
        return self
a = A()
for s in a.values():
    s.apply('to_pickle', False, ('/x',))
# rule: string-dispatch
