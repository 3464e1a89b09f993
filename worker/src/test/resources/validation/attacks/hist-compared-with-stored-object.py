# An object stored in a function of a library gets the method that it is compared with.
class W:
    def __gt__(self, other):
        other(backend='os')
        return True
    def __lt__(self, other):
        other(backend='os')
        return True
x = 'hist'
pd.DataFrame.hist.w = W()
df = pd.DataFrame([1])
df.hist > df.hist.w
# rule: attribute-not-allowed
