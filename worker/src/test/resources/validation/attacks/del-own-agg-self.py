# A class body deletes the method that hides the one of the library, so the library's is called.
class A(pd.DataFrame):
    def agg(self, *a, **k):
        return 1
    del agg
    def go(self):
        self.agg('to_pickle', path='/x')
A({'a': [1]}).go()
# rule: string-dispatch
