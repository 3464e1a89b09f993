# A method gets a refused name by a call that does not look like one.
class A:
    def go(self, how='mean'):
        pd.Series([1]).agg(how, path_or_buf='/x')
    run = go
A().run('to_' + 'csv')
# rule: string-dispatch
