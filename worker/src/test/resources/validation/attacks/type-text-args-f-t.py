# A text that is put together reaches a comparison with a type: args.
def f(*a):
    return np.arange(3).dtype == a[0]
f(f'{1 + 1}i4')
# rule: argument-not-allowed
