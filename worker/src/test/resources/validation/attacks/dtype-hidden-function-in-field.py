# A field of an object holds a function of numpy and calls it with a text.
class Maker:
    def __init__(self, make):
        self.make = make

    def run(self, kind):
        return self.make(3, kind)

Maker(np.zeros).run('{}i4'.format(2))
# rule: argument-not-allowed
