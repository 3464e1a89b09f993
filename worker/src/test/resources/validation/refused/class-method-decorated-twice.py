# A decorator gets the class of a class method, and takes a function out of it.
def other(f):
    def w(c, df):
        return c.run(df)
    return w
class A:
    def apply(self, x):
        return x
    @classmethod
    @other
    def steal(cls, df):
        return 1
    def run(self):
        return self.apply('to_csv')
A.steal(data.get('a'))
# rule: string-dispatch
