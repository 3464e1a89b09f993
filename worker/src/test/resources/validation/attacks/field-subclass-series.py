# An attribute that looks constant gets another value in a way that is no plain assignment.
class A:
    def __init__(self): pass
    def set(self):
        self.how = 'mean'
    def go(self):
        pd.Series([1]).agg(self.how, path_or_buf='/x')
class B(A, pd.Series):
    def __init__(self, *a, **k):
        super(A, self).__init__(*a, **k)
B({'how': 'to_' + 'csv'}).go()
# rule: string-dispatch
