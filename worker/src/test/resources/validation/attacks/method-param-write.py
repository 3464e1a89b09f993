# A method gets a refused name by a call that does not look like one.
class A:
    def write(self, how='mean'):
        pd.Series([1]).agg(how, path_or_buf='/x')
print('to_' + 'csv', file=A())
# rule: string-dispatch
