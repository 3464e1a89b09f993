# A class body deletes the method that hides the one of the library, so the library's is called.
class A(pd.DataFrame):
    def agg(self, *a, **k):
        return 1
del A.agg
A({'a': [1]}).agg('to_pickle', path='/x')
# rule: restricted-reference
