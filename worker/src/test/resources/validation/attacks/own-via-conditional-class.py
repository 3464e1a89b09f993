# A class body binds the method elsewhere, so the library's method is called.
class A(pd.Series):
    if not 1:
        def agg(self, *a, **k): return 1
A([1]).agg('to_' + 'csv', path_or_buf='/x')
# rule: string-dispatch
