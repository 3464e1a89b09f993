# A method gets a refused name by a call that does not look like one.
class A:
    def go(self, how='mean'):
        pd.Series([1]).agg(how, path_or_buf='/x')
    def other(self, f=go):
        f(self, 'to_' + 'csv')
A().other()
# rule: string-dispatch
