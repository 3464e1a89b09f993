# A method gets a refused name by a call that does not look like one.
class A:
    def go(self, how, x=1):
        pd.Series([1]).agg(how, path_or_buf='/x')
B = A
B.go(None, 'to_' + 'csv')
# rule: string-dispatch
