# The class extends a frame, so the name may be the method of the frame.
class A(pd.DataFrame):
    def go(self):
        self.hist = 1
        self.hist(backend='os')
A().go()
# rule: attribute-not-allowed
