class A:
    __array_interface__ = {'data': (1, True)}
np.asarray(A())
# rule: class-hook
