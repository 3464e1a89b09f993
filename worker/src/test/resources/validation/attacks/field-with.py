# An attribute that looks constant gets another value in a way that is no plain assignment.
from contextlib import nullcontext
class A:
    how = 'mean'
    def go(self):
        pd.Series([1]).agg(self.how, path_or_buf='/x')
a = A()
with nullcontext('to_' + 'csv') as a.how:
    a.go()
# rule: string-dispatch
