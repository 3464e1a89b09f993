# A type with a shape in brackets is put together, and numpy evaluates it.
np.dtype({'names': ['a'], 'formats': ['(2,' + '2)i4']})
# rule: argument-not-allowed
