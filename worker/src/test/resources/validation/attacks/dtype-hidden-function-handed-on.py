# A function of the source calls the function of numpy that it gets.
def call(make, kind):
    return make(3, kind)

call(np.zeros, ''.join(['2', 'i4']))
# rule: argument-not-allowed
