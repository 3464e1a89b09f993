# The source has a field of this name, but these objects are not of its class.
class A:
    def __init__(self, df):
        self.hist = 1
def f(self):
    self.hist(backend='os')
f(data.get('a'))
for x in [A(1), data.get('a')]:
    x.hist(backend='os')
# rule: attribute-not-allowed
