# A method name of the source is used on an object of a library: own transform on groupby.
class A:
    def _transform(self, x):
        return x
data.get('price:收盤價').groupby('x')._transform('to_pickle')
# rule: attribute-not-allowed
