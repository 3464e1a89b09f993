# A method that its class body declares nonlocal is a function.
def f():
    m = None
    class A:
        nonlocal m
        def m(self):
            return self.to_pickle('/x')
        def z(self):
            self.to_pickle = 1
    m(pd.Series([1]))
f()
# rule: data-io
