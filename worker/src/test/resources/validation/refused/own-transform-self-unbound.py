# A method name of the source is used on an object of a library: own transform self unbound.
class A:
    def go(self):
        return self._transform('to_pickle')
    def _transform(self, x):
        return x
A.go(data.get('price:收盤價').groupby('x'))
# rule: attribute-not-allowed
