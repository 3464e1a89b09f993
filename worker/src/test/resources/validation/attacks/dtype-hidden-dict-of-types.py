# Types come out of a dictionary and are compared with a text.
kinds = {'a': np.arange(3).dtype}
def same(a, b):
    return a == b
tests = [same]
tests[0](kinds['a'], str(2) + 'i4')
# rule: argument-not-allowed
