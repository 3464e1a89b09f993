# A class body binds the method elsewhere, so the library's method is called.
class A(pd.Series):
    def agg(self, *a, **k): return 1
    agg: int
A([1]).agg('to_' + 'csv', path_or_buf='/x')
# rule: class-hook
