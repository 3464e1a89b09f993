# A method seems to return self, and what it returns has the method of the library.
class A(pd.Series):
    def go(self): return self
    def agg(self, *a, **k): return 1
    del agg
A([1]).go().agg('to_' + 'csv', path_or_buf='/x')
# rule: string-dispatch
