# A method that is called on the class gets a frame as self.
class A:
    hist = 1
    def go(self):
        self.hist(backend='os')
A.go(data.get('a'))
# rule: attribute-not-allowed
