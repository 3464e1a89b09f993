# A type with a shape in brackets is put together, and numpy evaluates it.
def f(t='float64'):
    t = '(2,)' + 'i4,'
    np.zeros(1).astype(t)
f()
# rule: argument-not-allowed
