# A text that is put together reaches a comparison with a type: send.
def g():
    t = yield
    np.arange(3).dtype == t
    yield
x = g()
next(x)
x.send(f'{1 + 1}i4')
# rule: argument-not-allowed
