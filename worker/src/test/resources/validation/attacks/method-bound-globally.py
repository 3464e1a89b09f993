# A method that its class body declares global is a function.
class A:
    global m
    def m(self):
        return self.to_pickle('/x')
    def z(self):
        self.to_pickle = 1
m(pd.Series([1]))
# rule: data-io
