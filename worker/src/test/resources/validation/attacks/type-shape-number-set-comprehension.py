# Numpy evaluates a number at the head of a type, here in a set comprehension.
x = {id(np.dtype('1.1')) for _ in [0]}
# rule: argument-not-allowed
