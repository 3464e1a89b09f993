# A method gets a refused name by a call that does not look like one.
class A:
    def __call__(self, how='mean'):
        pd.Series([1]).agg(how, path_or_buf='/x')
A()('to_' + 'csv')
# rule: string-dispatch
