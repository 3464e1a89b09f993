# The text comes from a function.
def kind():
    return str(2) + 'i4'
np.arange(3).sum(0, kind())
# rule: argument-not-allowed
