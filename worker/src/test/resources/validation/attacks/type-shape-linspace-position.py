# The sixth argument of linspace is a type, evaluated.
np.linspace(0, 1, 3, True, False, '1.1')
# rule: argument-not-allowed
