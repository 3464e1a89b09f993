# A method seems to return self, and what it returns has the method of the library.
class A:
    def go(self):
        self = pd.Series([1])
        return self
    def agg(self, *a, **k): return 1
A().go().agg('to_' + 'csv', path_or_buf='/x')
# rule: string-dispatch
