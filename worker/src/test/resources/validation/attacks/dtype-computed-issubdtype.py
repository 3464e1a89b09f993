# A computed type where a class or a type is expected.
s = f'{1+1}i4'
np.issubdtype(s, np.number)
# rule: argument-not-allowed
