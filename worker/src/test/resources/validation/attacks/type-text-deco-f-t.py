# A text that is put together reaches a comparison with a type: deco.
def d(g):
    return g
@d
def f(t):
    return np.arange(3).dtype == t
f(f'{1 + 1}i4')
# rule: argument-not-allowed
