# A method seems to return self, and what it returns has the method of the library.
class A:
    def go(self):
        def inner(): return self
        return pd.Series([1])
    def agg(self, *a, **k): return 1
A().go().agg('to_' + 'csv', path_or_buf='/x')
# rule: string-dispatch
