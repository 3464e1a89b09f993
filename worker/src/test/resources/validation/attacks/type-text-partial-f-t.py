# A text that is put together reaches a comparison with a type: partial.
from functools import partial
def f(t):
    return np.arange(3).dtype == t
partial(f, f'{1 + 1}i4')()
# rule: argument-not-allowed
