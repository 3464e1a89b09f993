# A method gets a refused name by a call that does not look like one.
class A:
    def go(self, how='mean'):
        pd.Series([1]).agg(how, path_or_buf='/x')
m = A().go
m('to_' + 'csv')
# rule: string-dispatch
