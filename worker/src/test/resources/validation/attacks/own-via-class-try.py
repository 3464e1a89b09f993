# A class body binds the method elsewhere, so the library's method is called.
class A(pd.Series):
    try:
        def agg(self, *a, **k): return 1
    finally:
        del agg
A([1]).agg('to_' + 'csv', path_or_buf='/x')
# rule: string-dispatch
