# A method seems to return self, and what it returns has the method of the library.
class A:
    def go(self): return self
    def agg(self, *a, **k): return 1
class B(A):
    def go(self): return pd.Series([1])
def f(b=True):
    return B().go().agg('to_' + 'csv', path_or_buf='/x')
f()
# rule: string-dispatch
