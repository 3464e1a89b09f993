# A text that is put together reaches a comparison with a type: kwonly.
def f(*, t):
    return np.arange(3).dtype == t
f(t=f'{1 + 1}i4')
# rule: argument-not-allowed
