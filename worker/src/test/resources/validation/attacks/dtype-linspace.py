# A type as text is evaluated or opens the file of its time zone: dtype linspace.
np.linspace(0, 1, 3, True, False, '(2,)i4,i4')
# rule: argument-not-allowed
