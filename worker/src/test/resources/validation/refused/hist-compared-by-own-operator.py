# The operator of the other side would get the method hist of a frame.
class H:
    def __lt__(self, o):
        o(backend='os')
w = 'hist'
df = data.get('a')
df.hist > H()
# rule: attribute-not-allowed
