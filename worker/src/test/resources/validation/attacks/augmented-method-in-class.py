# An operator of another class gets a method while its class is made.
class G:
    def __radd__(self, o):
        o(pd.Series([1]))
        return o
class A:
    def __init__(self):
        self.to_pickle = 1
    def m(self):
        return self.to_pickle('/x')
    m += G()
# rule: data-io
