# A type with a shape in brackets is put together, and numpy evaluates it.
np.dtype('(2,)i4,' + 'i4')
# rule: argument-not-allowed
