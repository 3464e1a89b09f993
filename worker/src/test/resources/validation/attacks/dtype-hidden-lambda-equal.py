# A function compares what it gets; it gets a type and a text.
equal = {'a': lambda a, b: a == b}
equal['a'](np.arange(3).dtype, f'{1 + 1}i4')
# rule: argument-not-allowed
