# A method gets a refused name by a call that does not look like one.
class A:
    def __contains__(self, how='mean'):
        pd.Series([1]).agg(how, path_or_buf='/x')
('to_' + 'csv') in A()
# rule: string-dispatch
