# Numpy evaluates the shape in a type, as the subject of match.
match np.dtype('(2,)i4,i4'):
    case _:
        pass
# rule: argument-not-allowed
