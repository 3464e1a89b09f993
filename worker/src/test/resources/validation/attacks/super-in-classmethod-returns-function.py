# In a class method, super() hands out functions that take any object as self.
class A:
    def __init__(self):
        self.to_pickle = 1
    def m(self):
        return self.to_pickle('/x')
class B(A):
    @classmethod
    def grab(cls):
        return super().m
f = B.grab()
f(pd.Series([1]))
# rule: data-io
