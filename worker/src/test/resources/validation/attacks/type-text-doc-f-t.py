# A text that is put together reaches a comparison with a type: doc.
def f():
    '2d'
np.arange(3).dtype == f.__doc__
# rule: argument-not-allowed
