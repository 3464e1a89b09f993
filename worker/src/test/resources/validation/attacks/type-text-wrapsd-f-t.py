# A text that is put together reaches a comparison with a type: wrapsd.
from functools import wraps
def d(g):
    @wraps(g)
    def w(*a):
        return g(*a)
    return w
@d
def f(t):
    return np.arange(3).dtype == t
f(f'{1 + 1}i4')
# rule: argument-not-allowed
