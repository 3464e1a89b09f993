# In a class method, super() calls functions with any object as self.
class A:
    def agg(self, p, path):
        return p
    def m(self):
        return self.agg('to_pickle', path='/x')
class B(A):
    @classmethod
    def grab(cls):
        return super().m(pd.DataFrame([1]))
B().grab()
# rule: string-dispatch
