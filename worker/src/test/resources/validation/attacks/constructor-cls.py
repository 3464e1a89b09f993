# A constructor gets a refused name by a way that is no plain call of the class.
class A:
    def __init__(self, how='mean'):
        self.how = how
    @classmethod
    def make(cls, h): return cls(h)
    def go(self):
        pd.Series([1]).agg(self.how, path_or_buf='/x')
A.make('to_' + 'csv').go()
# rule: string-dispatch
