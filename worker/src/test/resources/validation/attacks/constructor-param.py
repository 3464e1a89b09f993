# A constructor gets a refused name by a way that is no plain call of the class.
class A:
    def __init__(self, how='mean'):
        self.how = how
    def go(self):
        pd.Series([1]).agg(self.how, path_or_buf='/x')
A('to_' + 'csv').go()
# rule: string-dispatch
