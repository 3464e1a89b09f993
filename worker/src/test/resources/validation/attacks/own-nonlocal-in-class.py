# A class body binds the method elsewhere, so the library's method is called.
def outer():
    agg = 1
    class A(pd.Series):
        nonlocal agg
        def agg(self, *a, **k): return 1
    A([1]).agg('to_' + 'csv', path_or_buf='/x')
outer()
# rule: string-dispatch
