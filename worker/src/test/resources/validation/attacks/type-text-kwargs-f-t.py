# A text that is put together reaches a comparison with a type: kwargs.
def f(**k):
    return np.arange(3).dtype == k['t']
f(t=f'{1 + 1}i4')
# rule: argument-not-allowed
