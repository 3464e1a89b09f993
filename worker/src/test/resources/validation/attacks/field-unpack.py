# An attribute that looks constant gets another value in a way that is no plain assignment.
class A:
    how = 'mean'
    def go(self):
        pd.Series([1]).agg(self.how, path_or_buf='/x')
a = A()
a.how, b = 'to_' + 'csv', 1
a.go()
# rule: string-dispatch
