# A type with a shape in brackets is put together, and numpy evaluates it.
t = [('a', 'i4')]
t.append(('b', '(2,)' + 'i4'))
np.zeros(1, t)
# rule: argument-not-allowed
