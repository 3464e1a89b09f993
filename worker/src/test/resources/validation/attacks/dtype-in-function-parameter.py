# A type as text is evaluated or opens the file of its time zone: dtype in function parameter.
def f(kind):
    return np.zeros(2, dtype=kind)
f('(2,)i4,i4')
# rule: argument-not-allowed
