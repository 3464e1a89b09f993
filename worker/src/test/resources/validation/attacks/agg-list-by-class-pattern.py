# A class pattern hands out the list of aggregation names that an object holds.
class A:
    def __init__(self):
        self.hows = ['mean']
a = A()
match a:
    case A(hows=h):
        h[:] = ['to_pickle']
pd.Series([1]).agg(a.hows, path='/x')
# rule: string-dispatch
